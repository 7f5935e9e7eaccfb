// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/number_policy.h"

#include "core/policy/policy_text.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

constexpr int serialsPerArea = 9'999;

struct Parts
{
    int area = 0;
    int group = 0;
    int serial = 0;
};

struct Range
{
    int first;
    int last;
};

constexpr std::array itinGroups{Range{50, 65}, Range{70, 88}, Range{90, 92}, Range{94, 99}};
constexpr std::array irsnGroups{Range{1, 10}, Range{17, 19}, Range{28, 29}, Range{37, 39}};
constexpr int atinGroup = 93;

// Printed on sample cards and forms, so typed by thousands of people who did not own them.
constexpr std::array specimens{"078051120"_L1, "219099999"_L1, "457555462"_L1};

std::optional<Parts> partsOf(QStringView nine)
{
    if (nine.size() != 9)
        return {};
    int number = 0;
    for (const QChar c : nine) {
        if (c < u'0' || c > u'9')
            return {};
        number = number * 10 + (c.unicode() - u'0');
    }
    return Parts{.area = number / 1'000'000, .group = number / 10'000 % 100, .serial = number % 10'000};
}

bool isTaxpayerArea(const Parts &parts)
{
    return parts.area >= 900;
}

template <std::size_t N>
bool contains(const std::array<Range, N> &ranges, int group)
{
    return std::ranges::any_of(ranges, [group](Range r) { return group >= r.first && group <= r.last; });
}

bool isSpecimen(QStringView nine)
{
    return std::ranges::any_of(specimens, [nine](QLatin1StringView one) { return one == nine; });
}

enum class Flaw
{
    None,
    Digits,
    TaxpayerArea,
    Area,
    Group,
    Serial,
    Specimen
};

/// The first part that cannot be in an SSN.
Flaw ssnFlaw(QStringView nine)
{
    const std::optional<Parts> parts = partsOf(nine);
    if (!parts)
        return Flaw::Digits;
    if (isTaxpayerArea(*parts))
        return Flaw::TaxpayerArea;
    if (parts->area == 0 || parts->area == 666)
        return Flaw::Area;
    if (parts->group == 0)
        return Flaw::Group;
    if (parts->serial == 0)
        return Flaw::Serial;
    return isSpecimen(nine) ? Flaw::Specimen : Flaw::None;
}

QString words(Flaw flaw)
{
    switch (flaw) {
    case Flaw::None:
        break;
    case Flaw::Digits:
        return Policy::tr("An SSN has nine digits.");
    case Flaw::TaxpayerArea:
        return Policy::tr("No SSN begins with 9 (area, the first three digits). A number that does may be a "
                          "taxpayer number or a pseudo number; neither is typed as an SSN.");
    case Flaw::Area:
        return Policy::tr("No SSN has this area (the first three digits): 000 and 666 are never issued.");
    case Flaw::Group:
        return Policy::tr("No SSN has this group (the fourth and fifth digit): 00 is never issued.");
    case Flaw::Serial:
        return Policy::tr("No SSN has this serial (the last four digits): 0000 is never issued.");
    case Flaw::Specimen:
        return Policy::tr("This number was printed on sample cards and belongs to nobody.");
    }
    return {};
}

} // namespace

bool isPossibleSsn(QStringView nine)
{
    return ssnFlaw(nine) == Flaw::None;
}

bool isPossibleItin(QStringView nine)
{
    const std::optional<Parts> parts = partsOf(nine);
    return parts && isTaxpayerArea(*parts) && contains(itinGroups, parts->group);
}

bool isPossibleAtin(QStringView nine)
{
    const std::optional<Parts> parts = partsOf(nine);
    return parts && isTaxpayerArea(*parts) && parts->group == atinGroup;
}

bool isPossibleIrsn(QStringView nine)
{
    const std::optional<Parts> parts = partsOf(nine);
    return parts && isTaxpayerArea(*parts) && contains(irsnGroups, parts->group);
}

QString pseudoNumberAt(int index)
{
    if (index < 0 || index >= pseudoCapacity)
        return {};
    const int area = 900 + index / serialsPerArea;
    const int serial = index % serialsPerArea + 1;
    return QString::number(area) + "00"_L1 + QString::number(serial).rightJustified(4, u'0');
}

bool isPseudoNumber(QStringView nine)
{
    const std::optional<Parts> parts = partsOf(nine);
    return parts && isTaxpayerArea(*parts) && parts->group == 0 && parts->serial != 0;
}

Findings checkTypedSsn(const QString &ssn)
{
    const Flaw flaw = ssnFlaw(ssn);
    return flaw == Flaw::None ? Findings{} : Findings{blocking("R-12"_L1, "ssn"_L1, words(flaw))};
}

Findings checkHasNumber(const JobSeeker &person)
{
    if (person.ssn.isEmpty())
        return {blocking(
            "R-01"_L1, "ssn"_L1,
            Policy::tr("Enter the SSN, or use Pseudo for an immigrant in an EA shelter who has none."))};
    if (person.ssnKind != "ssn"_L1 && !person.hasPseudo())
        return {blocking("R-11"_L1, "ssn_kind"_L1,
                         Policy::tr("It is not said whether the number is an SSN or a pseudo number."))};
    if (person.hasPseudo() && isPossibleSsn(person.ssn))
        return {blocking("R-05"_L1, "ssn"_L1,
                         Policy::tr("The number marked as a pseudo number could be somebody's SSN."))};
    return {};
}

Findings checkPseudoAllowed(const JobSeeker &person)
{
    if (person.hasPseudo())
        return {blocking(
            "R-07"_L1, "ssn"_L1,
            Policy::tr("This record has a pseudo number already; it is kept until the SSN replaces it."))};
    if (!person.ssn.isEmpty())
        return {blocking("R-07"_L1, "ssn"_L1,
                         Policy::tr("This record has an SSN; it cannot go back to a pseudo number."))};
    Findings findings;
    if (!person.immigrant.value_or(false))
        findings << blocking("R-03"_L1, "immigrant"_L1,
                             Policy::tr("A pseudo number is only for an immigrant: Immigrant must be YES."));
    if (!person.shelterId)
        findings << blocking(
            "R-03"_L1, "shelter"_L1,
            Policy::tr(
                "A pseudo number is only for a person who lives in an EA shelter: choose the shelter."));
    return findings;
}

Findings checkReplacePseudo(const JobSeeker &person, const QString &newSsn)
{
    if (!person.hasPseudo())
        return {blocking("R-06"_L1, "ssn"_L1,
                         Policy::tr("Only a pseudo number is replaced; this record is not on one."))};
    return checkTypedSsn(newSsn);
}

QString maskedNumber(const QString &nine)
{
    if (nine.isEmpty())
        return {};
    return "***-**-"_L1 + (partsOf(nine) ? nine.last(4) : u"****"_s);
}

QString writtenNumber(const QString &nine)
{
    return partsOf(nine) ? nine.first(3) + u'-' + nine.sliced(3, 2) + u'-' + nine.last(4) : nine;
}

QString accountabilityExitStatus(const JobSeeker &person)
{
    return person.hasPseudo() ? u"1"_s : QString();
}

} // namespace waymark::policy
