#include <ajar/render/countries.hpp>

#include <algorithm>
#include <cstddef>

namespace ajar {

namespace {

// Codes, the name that is shown, then whatever else people call it.
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

std::string_view taken(std::string_view& text, std::string_view mark)
{
    const std::size_t end = std::min(text.find(mark), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + mark.size(), text.size()));
    return part;
}

}  // namespace

std::vector<Country> countries()
{
    std::vector<Country> all;
    std::string_view rest = table;
    while (!rest.empty()) {
        std::string_view line = taken(rest, "\n");
        Country& country = all.emplace_back();
        country.code = taken(line, " ");
        country.long_code = taken(line, " ");
        country.name = taken(line, "; ");
        while (!line.empty()) {
            country.other_names.push_back(taken(line, "; "));
        }
    }
    return all;
}

}  // namespace ajar
