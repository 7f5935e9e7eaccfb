// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler/kind_words.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::policy::tickler {

namespace {

QString sinceDay(const DueItem &item)
{
    return dayText(dateIn(item, u"since"_s));
}

/// How many of the days listed as missing are reached, with as many days after each.
int reached(const DueItem &item, QDate today, int after)
{
    int count = 0;
    for (const QJsonValue &one : item.because.value("missing"_L1).toArray()) {
        const QDate day = QDate::fromString(one.toString(), Qt::ISODate);
        count += day.isValid() && day.addDays(after) <= today;
    }
    return count;
}

QString intakeHeadline(const DueItem &item, QDate today)
{
    return Policy::tr("JSTP without an intake assessment %1").arg(forDays(item, today));
}
QString intakeReason(const DueItem &item, QDate)
{
    return Policy::tr("Enrolled in JSTP on %1. Work experience, skills and interests are asked for before "
                      "anybody is matched, by %2.")
        .arg(sinceDay(item), dayText(item.dueOn));
}

QString matchHeadline(const DueItem &item, QDate today)
{
    return Policy::tr("Waits for a match %1").arg(forDays(item, today));
}
QString matchReason(const DueItem &item, QDate)
{
    return item.because.value("again"_L1).toBool()
               ? Policy::tr("The last placement ended early on %1. Look for another one, or end the program.")
                     .arg(sinceDay(item))
               : Policy::tr("The intake assessment was made on %1, and there is no placement yet. Look "
                            "through the matches.")
                     .arg(sinceDay(item));
}

QString hoursHeadline(const DueItem &item, QDate today)
{
    const int weeks = reached(item, today, 7);
    return weeks <= 1 ? Policy::tr("Hours of training missing: week of %1").arg(sinceDay(item))
                      : Policy::tr("Hours of training missing: %1 weeks").arg(weeks);
}
QString hoursReason(const DueItem &item, QDate)
{
    return Policy::tr("The hours of the week from %1 are not entered. Ask the business for its list; a week "
                      "without any is entered as 0.")
        .arg(sinceDay(item));
}

QString benefitHeadline(const DueItem &item, QDate today)
{
    const int periods = reached(item, today, 0);
    return periods <= 1 ? Policy::tr("Benefit to be paid: %1 to %2")
                              .arg(sinceDay(item), dayText(dateIn(item, u"until"_s)))
                        : Policy::tr("Benefits to be paid: %1 periods").arg(periods);
}
QString benefitReason(const DueItem &item, QDate)
{
    return Policy::tr(
               "The two weeks from %1 to %2 are over. Enter the day the benefit was paid, or why it is not.")
        .arg(sinceDay(item), dayText(dateIn(item, u"until"_s)));
}

QString reviewHeadline(const DueItem &item, QDate)
{
    return textIn(item, u"stage"_s) == "halfway"_L1 ? Policy::tr("Half of the term: evaluate the placement")
                                                    : Policy::tr("End of the term: evaluate the placement");
}
QString reviewReason(const DueItem &item, QDate)
{
    return Policy::tr(
               "The placement began on %1. Ask the business and the trainee how it goes, on %2 or near it.")
        .arg(sinceDay(item), dayText(item.dueOn));
}

QString termHeadline(const DueItem &item, QDate today)
{
    const qint64 left = today.daysTo(item.dueOn);
    return left > 0    ? Policy::tr("Term of training ends in %1").arg(daysText(left))
           : left == 0 ? Policy::tr("Term of training ends today")
                       : Policy::tr("Term of training ended %1 ago, no outcome").arg(daysText(-left));
}
QString termReason(const DueItem &item, QDate)
{
    return Policy::tr("The term of %1 weeks from %2 ends on %3. Say how it ended: hired, completed or ended "
                      "early; or extend it.")
        .arg(numberIn(item, u"weeks"_s))
        .arg(sinceDay(item), dayText(item.dueOn));
}

QString expectedHeadline(const DueItem &item, QDate today)
{
    return Policy::tr("Work authorization was expected %1").arg(forDays(item, today));
}
QString expectedReason(const DueItem &item, QDate)
{
    const QDate applied = dateIn(item, u"applied"_s);
    return applied.isValid()
               ? Policy::tr("Applied for on %1 and expected on %2. Ask whether it came; enter the day, or "
                            "the new one.")
                     .arg(dayText(applied), sinceDay(item))
               : Policy::tr("Expected on %1. Ask whether it came; enter the day, or the new one.")
                     .arg(sinceDay(item));
}

QString arrivedHeadline(const DueItem &, QDate)
{
    return Policy::tr("Work authorization is here: may be hired now");
}
QString arrivedReason(const DueItem &item, QDate today)
{
    if (const QDate until = dateIn(item, u"until"_s); until.isValid() && until < today)
        return Policy::tr("The authorization of %1 ended on %2. Record its renewal before anybody hires.")
            .arg(sinceDay(item), dayText(until));
    return item.because.value("placed"_L1).toBool()
               ? Policy::tr("May work since %1 and is still in training. Ask the business whether it hires.")
                     .arg(sinceDay(item))
               : Policy::tr("May work since %1. Look for a job instead of training.").arg(sinceDay(item));
}

QString endingHeadline(const DueItem &item, QDate today)
{
    const QDate until = dateIn(item, u"until"_s);
    const qint64 left = today.daysTo(until);
    return left >= 0 ? Policy::tr("Work authorization ends in %1").arg(daysText(left))
                     : Policy::tr("Work authorization ended on %1").arg(dayText(until));
}
QString endingReason(const DueItem &item, QDate)
{
    return Policy::tr(
               "Received on %1, ends on %2. Enter the application for its renewal, or what came instead.")
        .arg(sinceDay(item), dayText(dateIn(item, u"until"_s)));
}

constexpr std::array words{
    KindWords{"jstp_intake"_L1, intakeHeadline, intakeReason},
    KindWords{"jstp_match"_L1, matchHeadline, matchReason},
    KindWords{"jstp_hours"_L1, hoursHeadline, hoursReason},
    KindWords{"jstp_benefit"_L1, benefitHeadline, benefitReason},
    KindWords{"placement_review"_L1, reviewHeadline, reviewReason},
    KindWords{"term_end"_L1, termHeadline, termReason},
    KindWords{"authorization_expected"_L1, expectedHeadline, expectedReason},
    KindWords{"authorization_arrived"_L1, arrivedHeadline, arrivedReason},
    KindWords{"authorization_end"_L1, endingHeadline, endingReason},
};

} // namespace

const KindWords *jstpWords(const QString &kind)
{
    const auto found =
        std::ranges::find_if(words, [&kind](const KindWords &one) { return one.kind == kind; });
    return found == words.end() ? nullptr : &*found;
}

} // namespace waymark::policy::tickler
