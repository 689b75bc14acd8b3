#include <ajar/render/country.hpp>

#include <ajar/diag/suggest.hpp>
#include <ajar/text/ascii.hpp>
#include <ajar/text/to_ascii.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace ajar {

namespace {

// Codes, the name that is shown, then what else people call it.
constexpr std::string_view table = R"(AD AND Andorra
AE ARE United Arab Emirates; UAE; Emirates
AF AFG Afghanistan
AG ATG Antigua and Barbuda; Antigua; Barbuda
AI AIA Anguilla
AL ALB Albania
AM ARM Armenia
AO AGO Angola
AQ ATA Antarctica
AR ARG Argentina; Argentine Republic
AS ASM American Samoa
AT AUT Austria; Osterreich
AU AUS Australia
AW ABW Aruba
AX ALA Åland Islands; Aland
AZ AZE Azerbaijan
BA BIH Bosnia and Herzegovina; Bosnia; Herzegovina; Bosnia Hercegovina
BB BRB Barbados
BD BGD Bangladesh; People's Republic of Bangladesh
BE BEL Belgium; Belgie; Belgique; Belgien
BF BFA Burkina Faso
BG BGR Bulgaria; Balgariya
BH BHR Bahrain
BI BDI Burundi
BJ BEN Benin
BL BLM Saint Barthélemy; Saint Barts; Saint Barth
BM BMU Bermuda
BN BRN Brunei; Brunei Darussalam
BO BOL Bolivia; Plurinational State of Bolivia
BQ BES Bonaire, Sint Eustatius and Saba; Bonaire; Sint Eustatius; Saba; Caribbean Netherlands
BR BRA Brazil; Brasil; Federative Republic of Brazil
BS BHS Bahamas
BT BTN Bhutan
BV BVT Bouvet Island
BW BWA Botswana
BY BLR Belarus; Byelorussia
BZ BLZ Belize
CA CAN Canada
CC CCK Cocos Islands; Cocos (Keeling) Islands; Keeling Islands
CD COD Democratic Republic of the Congo; DR Congo; DRC; Congo Kinshasa; Zaire
CF CAF Central African Republic; CAR; Central Africa
CG COG Congo; Republic of the Congo; Congo Brazzaville
CH CHE Switzerland; Schweiz; Suisse; Svizzera; Svizra; Swiss Confederation
CI CIV Côte d'Ivoire; Ivory Coast
CK COK Cook Islands
CL CHL Chile
CM CMR Cameroon
CN CHN China; People's Republic of China; PRC; Mainland China
CO COL Colombia
CR CRI Costa Rica
CU CUB Cuba
CV CPV Cabo Verde; Cape Verde
CW CUW Curaçao
CX CXR Christmas Island
CY CYP Cyprus; Kypros
CZ CZE Czechia; Czech Republic; Cesko
DE DEU Germany; Deutschland
DJ DJI Djibouti
DK DNK Denmark; Danmark
DM DMA Dominica
DO DOM Dominican Republic
DZ DZA Algeria; People's Democratic Republic of Algeria
EC ECU Ecuador
EE EST Estonia; Eesti
EG EGY Egypt; Arab Republic of Egypt; Misr
EH ESH Western Sahara
ER ERI Eritrea
ES ESP Spain; Espana
ET ETH Ethiopia; Federal Democratic Republic of Ethiopia
FI FIN Finland; Suomi
FJ FJI Fiji
FK FLK Falkland Islands; Falkland Islands (Malvinas); Falklands; Malvinas; Islas Malvinas
FM FSM Micronesia; Federated States of Micronesia
FO FRO Faroe Islands; Faroes; Faeroe Islands; Foroyar
FR FRA France; French Republic
GA GAB Gabon; Gabonese Republic
GB GBR United Kingdom; UK; Great Britain; Britain; United Kingdom of Great Britain and Northern Ireland; England; Scotland; Wales; Northern Ireland; Cymru
GD GRD Grenada
GE GEO Georgia
GF GUF French Guiana; French Guyana
GG GGY Guernsey
GH GHA Ghana
GI GIB Gibraltar
GL GRL Greenland; Kalaallit Nunaat
GM GMB Gambia
GN GIN Guinea
GP GLP Guadeloupe
GQ GNQ Equatorial Guinea
GR GRC Greece; Hellas; Ellada; Hellenic Republic
GS SGS South Georgia and the South Sandwich Islands; South Georgia; South Sandwich Islands
GT GTM Guatemala
GU GUM Guam
GW GNB Guinea-Bissau
GY GUY Guyana; Co operative Republic of Guyana
HK HKG Hong Kong; Hong Kong SAR; Hong Kong SAR China; Hongkong; Hong Kong Special Administrative Region of China
HM HMD Heard Island and McDonald Islands; Heard Island; McDonald Islands; Heard and McDonald Islands
HN HND Honduras
HR HRV Croatia; Hrvatska
HT HTI Haiti
HU HUN Hungary; Magyarorszag
ID IDN Indonesia
IE IRL Ireland; Eire
IL ISR Israel
IM IMN Isle of Man; Man
IN IND India; Bharat
IO IOT British Indian Ocean Territory; Chagos Islands; Diego Garcia
IQ IRQ Iraq
IR IRN Iran; Islamic Republic of Iran; Persia
IS ISL Iceland; Island
IT ITA Italy; Italia; Italian Republic
JE JEY Jersey
JM JAM Jamaica
JO JOR Jordan
JP JPN Japan; Nippon; Nihon
KE KEN Kenya
KG KGZ Kyrgyzstan; Kyrgyz Republic
KH KHM Cambodia; Kampuchea
KI KIR Kiribati
KM COM Comoros
KN KNA Saint Kitts and Nevis; Saint Kitts; Nevis
KP PRK North Korea; Democratic People's Republic of Korea; DPRK
KR KOR South Korea; Korea; Republic of Korea; ROK
KW KWT Kuwait
KY CYM Cayman Islands
KZ KAZ Kazakhstan
LA LAO Laos; Lao People's Democratic Republic; Lao
LB LBN Lebanon; Lebanese Republic
LC LCA Saint Lucia
LI LIE Liechtenstein
LK LKA Sri Lanka; Democratic Socialist Republic of Sri Lanka; Ceylon
LR LBR Liberia
LS LSO Lesotho
LT LTU Lithuania; Lietuva
LU LUX Luxembourg; Letzebuerg
LV LVA Latvia; Latvija
LY LBY Libya
MA MAR Morocco
MC MCO Monaco
MD MDA Moldova; Republic of Moldova
ME MNE Montenegro
MF MAF Saint Martin; Saint Martin (French part)
MG MDG Madagascar
MH MHL Marshall Islands
MK MKD North Macedonia; Macedonia
ML MLI Mali
MM MMR Myanmar; Burma
MN MNG Mongolia
MO MAC Macao; Macau; Macao SAR China; Macao Special Administrative Region of China
MP MNP Northern Mariana Islands
MQ MTQ Martinique
MR MRT Mauritania
MS MSR Montserrat
MT MLT Malta
MU MUS Mauritius
MV MDV Maldives
MW MWI Malawi
MX MEX Mexico; United Mexican States; Mejico
MY MYS Malaysia
MZ MOZ Mozambique
NA NAM Namibia
NC NCL New Caledonia
NE NER Niger
NF NFK Norfolk Island
NG NGA Nigeria
NI NIC Nicaragua
NL NLD Netherlands; Nederland; Holland
NO NOR Norway; Norge; Noreg
NP NPL Nepal; Federal Democratic Republic of Nepal
NR NRU Nauru
NU NIU Niue
NZ NZL New Zealand; Aotearoa
OM OMN Oman
PA PAN Panama
PE PER Peru
PF PYF French Polynesia
PG PNG Papua New Guinea; Independent State of Papua New Guinea; Papua
PH PHL Philippines; Pilipinas; Filipinas
PK PAK Pakistan
PL POL Poland; Polska
PM SPM Saint Pierre and Miquelon; Saint Pierre; Miquelon
PN PCN Pitcairn; Pitcairn Islands
PR PRI Puerto Rico
PS PSE Palestine; State of Palestine; Palestinian Territories
PT PRT Portugal; Portuguese Republic
PW PLW Palau
PY PRY Paraguay
QA QAT Qatar
RE REU Réunion
RO ROU Romania
RS SRB Serbia; Srbija
RU RUS Russia; Russian Federation; Rossiya
RW RWA Rwanda; Rwandese Republic
SA SAU Saudi Arabia; KSA
SB SLB Solomon Islands
SC SYC Seychelles
SD SDN Sudan
SE SWE Sweden; Sverige
SG SGP Singapore
SH SHN Saint Helena, Ascension and Tristan da Cunha; Saint Helena; Ascension; Ascension Island; Tristan da Cunha
SI SVN Slovenia; Slovenija
SJ SJM Svalbard and Jan Mayen; Svalbard; Jan Mayen
SK SVK Slovakia; Slovak Republic; Slovensko
SL SLE Sierra Leone
SM SMR San Marino
SN SEN Senegal
SO SOM Somalia
SR SUR Suriname
SS SSD South Sudan
ST STP Sao Tome and Principe; Democratic Republic of Sao Tome and Principe; Sao Tome; Principe
SV SLV El Salvador; Salvador
SX SXM Sint Maarten; Sint Maarten (Dutch part)
SY SYR Syria; Syrian Arab Republic
SZ SWZ Eswatini; Swaziland
TC TCA Turks and Caicos Islands; Turks and Caicos; Turks Islands; Caicos Islands
TD TCD Chad
TF ATF French Southern Territories; French Southern and Antarctic Lands
TG TGO Togo; Togolese Republic
TH THA Thailand
TJ TJK Tajikistan
TK TKL Tokelau
TL TLS Timor-Leste; East Timor; Democratic Republic of Timor-Leste
TM TKM Turkmenistan
TN TUN Tunisia
TO TON Tonga
TR TUR Türkiye; Turkey
TT TTO Trinidad and Tobago; Trinidad; Tobago
TV TUV Tuvalu
TW TWN Taiwan; Taiwan, Province of China; Republic of China; Chinese Taipei
TZ TZA Tanzania; United Republic of Tanzania; Zanzibar; Tanganyika
UA UKR Ukraine; Ukraina
UG UGA Uganda
UM UMI United States Minor Outlying Islands; US Minor Outlying Islands
US USA United States; America; States; United States of America
UY URY Uruguay; Eastern Republic of Uruguay
UZ UZB Uzbekistan
VA VAT Vatican City; Holy See; Vatican; Vatican City State; Holy See (Vatican City State)
VC VCT Saint Vincent and the Grenadines; Saint Vincent; Grenadines
VE VEN Venezuela; Bolivarian Republic of Venezuela
VG VGB British Virgin Islands; Virgin Islands, British; BVI
VI VIR U.S. Virgin Islands; Virgin Islands of the United States; United States Virgin Islands; USVI
VN VNM Vietnam; Viet Nam; Socialist Republic of Viet Nam
VU VUT Vanuatu
WF WLF Wallis and Futuna; Wallis; Futuna
WS WSM Samoa; Independent State of Samoa; Western Samoa
YE YEM Yemen
YT MYT Mayotte
ZA ZAF South Africa; RSA
ZM ZMB Zambia
ZW ZWE Zimbabwe
)";

using Words = std::vector<std::string>;

// Unless nothing would be left: AND is the code of Andorra.
void drop(Words& words, std::span<const std::string_view> unwanted)
{
    const auto is_unwanted = [unwanted](const std::string& word) {
        return std::ranges::find(unwanted, word) != unwanted.end();
    };
    if (!std::ranges::all_of(words, is_unwanted)) {
        std::erase_if(words, is_unwanted);
    }
}

// Without case, marks and small words: "U.S.A." and "usa", "The Gambia" and
// "gambia", "St. Lucia" and "Saint Lucia" are the same.
Words words_of(std::string_view text)
{
    constexpr std::array<std::string_view, 3> small{"and", "of", "the"};
    Words words;
    bool is_open = false;
    for (const char byte : to_ascii(text)) {
        const char low = to_lower(byte);
        // '?' is put for a letter that has no spelling in ASCII.
        if (is_letter(low) || low == '?') {
            if (!is_open) {
                words.emplace_back();
            }
            words.back() += low;
            is_open = true;
        } else {
            is_open = is_open && (low == '.' || low == '\'');
        }
    }
    drop(words, small);
    if (words.size() > 1) {  // alone it is a code
        std::ranges::replace(words, std::string("st"), std::string("saint"));
    }
    return words;
}

std::string joined(const Words& words)
{
    return fmt::format("{}", fmt::join(words, " "));
}

// "Korea, Republic of" is "Republic of Korea".
std::string in_any_order(Words words)
{
    std::ranges::sort(words);
    return joined(words);
}

// "Republic of Poland" is Poland, where no country is called so as a whole.
Words without_titles(Words words)
{
    constexpr std::array<std::string_view, 12> titles{
        "commonwealth", "duchy",   "federal",   "grand",
        "hashemite",    "islamic", "kingdom",   "principality",
        "republic",     "state",   "sultanate", "union"};
    drop(words, titles);
    return words;
}

// A country of ISO 3166, of the list, or of both.
struct Known {
    Country own;
    std::optional<std::string_view> listed = {};  // the list's name for it

    std::string_view name() const { return listed.value_or(own.name); }
};

std::vector<Known> known_countries(const SupportLines& lines)
{
    std::vector<Known> all;
    for (Country& country : countries()) {
        all.push_back({std::move(country), {}});
    }
    for (const SupportLine& line : lines) {
        if (line.country_code == international) {
            continue;
        }
        auto found =
            std::ranges::find(all, line.country_code, [](const Known& country) {
                return country.own.code;
            });
        if (found == all.end()) {
            found = all.insert(all.end(), Known{{.code = line.country_code}});
        }
        found->listed = found->listed.value_or(line.country);
    }
    return all;
}

const Known* called(const std::vector<Known>& all, const Words& words)
{
    const std::string code = joined(words);
    const std::string wanted = in_any_order(words);
    const auto is_it = [&](std::string_view name) {
        return in_any_order(words_of(name)) == wanted;
    };
    const auto found = std::ranges::find_if(all, [&](const Known& country) {
        return joined(words_of(country.own.code)) == code ||
               joined(words_of(country.own.long_code)) == code ||
               is_it(country.own.name) || is_it(country.name()) ||
               std::ranges::any_of(country.own.other_names, is_it);
    });
    return found == all.end() ? nullptr : &*found;
}

enum class Names { Shown, Other };

// The countries with such a name one letter off. Short names lie too close to
// all words.
std::vector<const Known*> near(const std::vector<Known>& all,
                               const std::string& word,
                               Names names)
{
    const std::size_t shortest = names == Names::Shown ? 1 : 5;
    const auto is_near = [&](std::string_view text) {
        const std::string name = joined(words_of(text));
        const std::size_t longer = std::max(name.size(), word.size());
        const std::size_t shorter = std::min(name.size(), word.size());
        return name.size() >= shortest && longer - shorter <= 1 &&
               edit_distance(name, word) == 1;
    };
    std::vector<const Known*> found;
    for (const Known& country : all) {
        const bool fits =
            names == Names::Shown
                ? is_near(country.own.name) || is_near(country.name())
                : std::ranges::any_of(country.own.other_names, is_near);
        if (fits) {
            found.push_back(&country);
        }
    }
    return found;
}

MeantCountry meant(const Known& country, bool is_guessed)
{
    return {
        .country = {std::string(country.own.code), std::string(country.name())},
        .is_listed = country.listed.has_value(),
        .is_guessed = is_guessed};
}

}  // namespace

std::vector<Country> countries()
{
    std::vector<Country> all;
    for (std::string_view rest = table; !rest.empty();) {
        const std::string_view line = take_line(rest);
        std::vector<std::string_view> names = split(line.substr(7), ';');
        for (std::string_view& name : names) {
            name = trimmed(name);
        }
        all.push_back({.code = line.substr(0, 2),
                       .long_code = line.substr(3, 3),
                       .name = names.front(),
                       .other_names = {names.begin() + 1, names.end()}});
    }
    return all;
}

MeantCountry meant_country(const SupportLines& lines, std::string_view word)
{
    const Words words = words_of(word);
    if (words.empty()) {
        return {};
    }
    const std::vector<Known> all = known_countries(lines);
    for (const Words& called_so : {words, without_titles(words)}) {
        if (const Known* country = called(all, called_so)) {
            return meant(*country, false);
        }
    }
    const std::string typed = joined(words);
    auto found = near(all, typed, Names::Shown);
    if (found.empty()) {
        found = near(all, typed, Names::Other);
    }
    if (found.size() == 1 && found.front()->listed) {
        return meant(*found.front(), true);
    }
    MeantCountry unknown;
    for (const Known* one : found) {
        unknown.near.emplace_back(one->name());
    }
    return unknown;
}

}  // namespace ajar
