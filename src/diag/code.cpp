#include <ajar/diag/code.hpp>

namespace ajar {

std::string_view name_of(Code code)
{
    switch (code) {
    case Code::CannotRead: return "cannot-read";
    case Code::CannotWrite: return "cannot-write";
    case Code::TooLarge: return "too-large";
    case Code::InvalidUtf8: return "invalid-utf8";
    case Code::TomlSyntax: return "toml-syntax";
    case Code::TooDeep: return "too-deep";
    case Code::KeyTooLong: return "key-too-long";
    case Code::TextTooLong: return "text-too-long";
    case Code::TooMany: return "too-many";
    case Code::ForbiddenCharacter: return "forbidden-character";
    case Code::UnknownKey: return "unknown-key";
    case Code::MissingKey: return "missing-key";
    case Code::KeyNotForType: return "key-not-for-type";
    case Code::WrongType: return "wrong-type";
    case Code::InvalidValue: return "invalid-value";
    case Code::EmptyText: return "empty-text";
    case Code::InvalidNumber: return "invalid-number";
    case Code::OutOfRange: return "out-of-range";
    case Code::UnsupportedFormat: return "unsupported-format";
    case Code::InvalidId: return "invalid-id";
    case Code::DuplicateId: return "duplicate-id";
    case Code::DuplicateEntry: return "duplicate-entry";
    case Code::UnknownItem: return "unknown-item";
    case Code::UnknownScale: return "unknown-scale";
    case Code::UnknownBand: return "unknown-band";
    case Code::UnknownResponses: return "unknown-responses";
    case Code::UnknownGroup: return "unknown-group";
    case Code::UnknownSource: return "unknown-source";
    case Code::UnknownExplanation: return "unknown-explanation";
    case Code::UnknownNextStep: return "unknown-next-step";
    case Code::UnknownCritical: return "unknown-critical";
    case Code::NotEarlier: return "not-earlier";
    case Code::NotAnInput: return "not-an-input";
    case Code::NoOptions: return "no-options";
    case Code::OptionsTwice: return "options-twice";
    case Code::DuplicateValue: return "duplicate-value";
    case Code::ItemsOrScales: return "items-or-scales";
    case Code::NotScorable: return "not-scorable";
    case Code::NoScoredOption: return "no-scored-option";
    case Code::CannotReverse: return "cannot-reverse";
    case Code::CountFrom: return "count-from";
    case Code::BandOrder: return "band-order";
    case Code::InvalidRescale: return "invalid-rescale";
    case Code::ExpressionSyntax: return "expression-syntax";
    case Code::ExpressionType: return "expression-type";
    case Code::NotAnOption: return "not-an-option";
    case Code::ComparisonChain: return "comparison-chain";
    case Code::InvalidInclude: return "invalid-include";
    case Code::OtherQuestionnaire: return "other-questionnaire";
    case Code::OtherVersion: return "other-version";
    case Code::MissingAnswer: return "missing-answer";
    case Code::OffStep: return "off-step";
    case Code::OptionTwice: return "option-twice";
    case Code::ExclusiveOption: return "exclusive-option";
    case Code::TextAnswerTooLong: return "text-answer-too-long";
    case Code::SkippedAnswered: return "skipped-answered";
    case Code::HiddenAnswer: return "hidden-answer";
    case Code::IdNotStem: return "id-not-stem";
    case Code::TestFailed: return "test-failed";
    }
    return "unknown";
}

}  // namespace ajar
