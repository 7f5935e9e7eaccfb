// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/tickler/kind_words.h"

#include "core/refdata/code_lists.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace tickler {

namespace {

QString sinceText(const DueItem &item)
{
    return dayText(dateIn(item, u"since"_s));
}

/// "tomorrow", "in 3 days", "2 days ago"
QString whenText(QDate day, QDate today)
{
    const qint64 days = today.daysTo(day);
    if (days == 0)
        return Policy::tr("today");
    return days > 0 ? Policy::tr("in %1").arg(daysText(days)) : Policy::tr("%1 ago").arg(daysText(-days));
}

QStringList missingIn(const DueItem &item)
{
    QStringList all;
    for (const QJsonValue &one : item.because.value("missing"_L1).toArray())
        all << one.toString();
    return all;
}

QString silenceHeadline(const DueItem &item, QDate today)
{
    return Policy::tr("%1 without a contact").arg(daysText(dateIn(item, u"since"_s).daysTo(today)));
}
QString silenceReason(const DueItem &item, QDate)
{
    const QString since =
        textIn(item, u"basis"_s) == "contact"_L1
            ? Policy::tr("The last contact that counts was on %1.").arg(sinceText(item))
            : Policy::tr("The case was opened on %1, and no contact counts since.").arg(sinceText(item));
    return Policy::tr("%1 The %2 after which a case may close because the person stopped coming ended on %3. "
                      "Try once more, "
                      "or suspend the case.")
        .arg(since, daysText(numberIn(item, u"days"_s)), dayText(item.dueOn));
}

QString noPlanHeadline(const DueItem &item, QDate today)
{
    return item.because.value("youth"_L1).toBool()
               ? Policy::tr("No service strategy %1").arg(forDays(item, today))
               : Policy::tr("No plan %1").arg(forDays(item, today));
}
QString noPlanReason(const DueItem &item, QDate)
{
    return Policy::tr("The case runs since %1. A plan is begun within %2: by %3.")
        .arg(sinceText(item), daysText(numberIn(item, u"days"_s)), dayText(item.dueOn));
}

QString sectionsHeadline(const DueItem &item, QDate)
{
    const auto missing = missingIn(item).size();
    return missing == 1 ? Policy::tr("One section of the plan lacks something")
                        : Policy::tr("Sections of the plan that lack something: %1").arg(missing);
}
QString sectionsReason(const DueItem &item, QDate)
{
    return Policy::tr("The plan was begun on %1 and lacks something in: %2. Nothing should be missing by %3.")
        .arg(sinceText(item), missingIn(item).join(", "_L1), dayText(item.dueOn));
}

QString scoresHeadline(const DueItem &, QDate)
{
    return Policy::tr("Training planned without reading and math scores");
}
QString scoresReason(const DueItem &item, QDate)
{
    return Policy::tr("The plan of %1 holds training paid from Title I. Record reading and math scores, or "
                      "the exemption for "
                      "education after high school.")
        .arg(sinceText(item));
}

QString goalHeadline(const DueItem &item, QDate today)
{
    return Policy::tr("A goal's day: %1").arg(whenText(item.dueOn, today));
}
QString goalReason(const DueItem &item, QDate)
{
    return Policy::tr("A goal (%1) was to be reached by %2 and is still pending. Say whether it was "
                      "attained, or give it a new day.")
        .arg(codes().label(u"goal_kind"_s, textIn(item, u"kind"_s)).toLower(), dayText(item.dueOn));
}

QString courseStartHeadline(const DueItem &item, QDate today)
{
    return Policy::tr("A course begins %1").arg(whenText(item.dueOn, today));
}
QString courseStartReason(const DueItem &item, QDate)
{
    return Policy::
        tr("%1 is planned to begin on %2. Say whether the person began; what was given is entered within %3.")
            .arg(textIn(item, u"what"_s), dayText(item.dueOn), daysText(numberIn(item, u"days"_s)));
}
QString courseEndHeadline(const DueItem &item, QDate today)
{
    return Policy::tr("A course ends %1").arg(whenText(item.dueOn, today));
}
QString courseEndReason(const DueItem &item, QDate)
{
    return Policy::tr("%1 ends on %2. Say whether it was completed, within %3.")
        .arg(textIn(item, u"what"_s), dayText(item.dueOn), daysText(numberIn(item, u"days"_s)));
}

QString entryHeadline(const DueItem &item, QDate today)
{
    const qint64 left = today.daysTo(item.mustBy);
    return left >= 0 ? Policy::tr("Attendance not entered: %1 left").arg(daysText(left))
                     : Policy::tr("Attendance not entered: %1 late").arg(daysText(-left));
}
QString entryReason(const DueItem &item, QDate)
{
    return Policy::tr(
               "%1 took place on %2. Say whether the person was there; entries are made within %3, by %4.")
        .arg(textIn(item, u"what"_s), sinceText(item), daysText(numberIn(item, u"days"_s)),
             dayText(item.mustBy));
}

QString alertHeadline(const DueItem &item, QDate today)
{
    return Policy::tr("Reminder: %1").arg(whenText(item.dueOn, today));
}
QString alertReason(const DueItem &item, QDate)
{
    return Policy::tr("To be remembered on %1: %2").arg(dayText(item.dueOn), textIn(item, u"what"_s));
}

QString proofHeadline(const DueItem &item, QDate)
{
    return Policy::tr("A partner's confirmation is missing: %1")
        .arg(codes().label(u"program"_s, textIn(item, u"program"_s)));
}
QString proofReason(const DueItem &item, QDate)
{
    return Policy::tr("%1 is marked since %2, and nothing here says that the partner confirmed it. Ask the "
                      "partner, end the enrollment "
                      "and enroll with the confirmation.")
        .arg(codes().label(u"program"_s, textIn(item, u"program"_s)), sinceText(item));
}

QString exitHeadline(const DueItem &item, QDate today)
{
    const QDate exit = dateIn(item, u"exit"_s);
    return today < exit ? Policy::tr("Exit %1, on %2").arg(whenText(exit, today), dayText(exit))
                        : Policy::tr("Exited: last service on %1").arg(sinceText(item));
}
QString exitReason(const DueItem &item, QDate today)
{
    const QDate exit = dateIn(item, u"exit"_s);
    const QString since = Policy::tr("The last service that counts was on %1.").arg(sinceText(item));
    if (today >= exit)
        return Policy::tr("%1 %2 passed without another and nothing is planned: the exit is computed and set "
                          "back to that day. "
                          "Follow up, close the case, or begin anew with a service.")
            .arg(since, daysText(numberIn(item, u"days"_s)));
    const QDate planned = dateIn(item, u"planned"_s);
    if (planned.isValid())
        return Policy::tr("%1 Something is planned until %2; without it, or any other service, the exit is "
                          "computed on %3.")
            .arg(since, dayText(planned), dayText(exit));
    return Policy::tr("%1 Without another one, and with nothing planned, the exit is computed on %2 and set "
                      "back to that day.")
        .arg(since, dayText(exit));
}

QString followUpHeadline(const DueItem &item, QDate today)
{
    return item.because.value("first"_L1).toBool()
               ? Policy::tr("First follow-up after the exit: %1").arg(whenText(item.dueOn, today))
               : Policy::tr("Follow-up after the exit: %1").arg(whenText(item.dueOn, today));
}
QString followUpReason(const DueItem &item, QDate)
{
    const QString exit = dayText(dateIn(item, u"exit"_s));
    const QString until = dayText(dateIn(item, u"until"_s));
    if (item.because.value("youth"_L1).toBool())
        return Policy::tr("The exit was on %1. Youth are followed up until %2, unless that is declined or "
                          "the person cannot be located: "
                          "then record it.")
            .arg(exit, until);
    return Policy::tr("The exit was on %1. Follow-up is offered until %2.").arg(exit, until);
}

QString unassignedHeadline(const DueItem &, QDate)
{
    return Policy::tr("The designated counselor left: give the case to somebody");
}
QString unassignedReason(const DueItem &, QDate)
{
    return Policy::tr("The counselor whose case this is works here no more. Until somebody else is "
                      "designated, what is due stands "
                      "with the supervisors of the center.");
}

QString transferHeadline(const DueItem &item, QDate today)
{
    return item.because.value("waits"_L1).toBool()
               ? Policy::tr("A transferred case waits to be accepted %1").arg(forDays(item, today))
               : Policy::tr("A transfer is asked for %1").arg(forDays(item, today));
}
QString transferReason(const DueItem &item, QDate)
{
    if (item.because.value("waits"_L1).toBool())
        return Policy::tr("The case was transferred on %1. Read the hand-off page, then accept it or say why "
                          "not. Its contact days keep running.")
            .arg(sinceText(item));
    return Policy::tr("A counselor asked on %1 for the case to go to another center. The director names the "
                      "counselor there.")
        .arg(sinceText(item));
}

QString accessHeadline(const DueItem &item, QDate today)
{
    return Policy::tr("Access to the plan is asked for %1").arg(forDays(item, today));
}
QString accessReason(const DueItem &item, QDate)
{
    return Policy::tr(
               "Somebody asked on %1 to change this person's plan. Give access until a day, or say why not.")
        .arg(sinceText(item));
}

QString yearHeadline(const DueItem &item, QDate today)
{
    return today > item.mustBy ? Policy::tr("Was missing when the fiscal year ended")
                               : Policy::tr("The fiscal year ends %1, and something is missing")
                                     .arg(whenText(item.mustBy, today));
}
QString yearReason(const DueItem &item, QDate)
{
    QStringList labels;
    for (const QString &one : missingIn(item))
        labels << dueKindLabel(one).toLower();
    return Policy::tr("Before %1 what is missing is entered: %2.")
        .arg(dayText(item.mustBy), labels.join(", "_L1));
}

constexpr std::array words{
    KindWords{"silence"_L1, silenceHeadline, silenceReason},
    KindWords{"plan_none"_L1, noPlanHeadline, noPlanReason},
    KindWords{"plan_sections"_L1, sectionsHeadline, sectionsReason},
    KindWords{"scores"_L1, scoresHeadline, scoresReason},
    KindWords{"goal_past"_L1, goalHeadline, goalReason},
    KindWords{"course_start"_L1, courseStartHeadline, courseStartReason},
    KindWords{"course_end"_L1, courseEndHeadline, courseEndReason},
    KindWords{"entry"_L1, entryHeadline, entryReason},
    KindWords{"alert"_L1, alertHeadline, alertReason},
    KindWords{"partner_proof"_L1, proofHeadline, proofReason},
    KindWords{"exit_coming"_L1, exitHeadline, exitReason},
    KindWords{"follow_up"_L1, followUpHeadline, followUpReason},
    KindWords{"case_unassigned"_L1, unassignedHeadline, unassignedReason},
    KindWords{"transfer"_L1, transferHeadline, transferReason},
    KindWords{"access"_L1, accessHeadline, accessReason},
    KindWords{"year_end"_L1, yearHeadline, yearReason},
};

} // namespace

const KindWords *kindWords(const QString &kind)
{
    const auto found =
        std::ranges::find_if(words, [&kind](const KindWords &one) { return one.kind == kind; });
    return found == words.end() ? jstpWords(kind) : &*found;
}

} // namespace tickler

const QStringList &dueKinds()
{
    static const QStringList all{u"contact"_s,         u"silence"_s,
                                 u"case_returned"_s,   u"case_review"_s,
                                 u"case_unassigned"_s, u"transfer"_s,
                                 u"access"_s,          u"plan_none"_s,
                                 u"plan_sections"_s,   u"plan_agreement"_s,
                                 u"plan_step"_s,       u"goal_past"_s,
                                 u"scores"_s,          u"course_start"_s,
                                 u"course_end"_s,      u"entry"_s,
                                 u"alert"_s,           u"follow_up"_s,
                                 u"exit_coming"_s,     u"pseudo_ssn"_s,
                                 u"note_missing"_s,    u"membership_incomplete"_s,
                                 u"partner_proof"_s,   u"veteran_services"_s,
                                 u"told_service"_s,    u"conflict"_s,
                                 u"broken_together"_s, u"jstp_intake"_s,
                                 u"jstp_match"_s,      u"jstp_hours"_s,
                                 u"jstp_benefit"_s,    u"placement_review"_s,
                                 u"term_end"_s,        u"authorization_expected"_s,
                                 u"authorization_arrived"_s, u"authorization_end"_s,
                                 u"year_end"_s};
    return all;
}

QString dueKindLabel(const QString &kind)
{
    const std::array labels{
        std::pair("contact"_L1, Policy::tr("Contact")),
        std::pair("silence"_L1, Policy::tr("90 days without contact")),
        std::pair("case_returned"_L1, Policy::tr("Case sent back")),
        std::pair("case_review"_L1, Policy::tr("Case to review")),
        std::pair("case_unassigned"_L1, Policy::tr("Case without a counselor")),
        std::pair("transfer"_L1, Policy::tr("Transfer")),
        std::pair("access"_L1, Policy::tr("Access asked for")),
        std::pair("plan_none"_L1, Policy::tr("No plan")),
        std::pair("plan_sections"_L1, Policy::tr("Plan not complete")),
        std::pair("plan_agreement"_L1, Policy::tr("Plan to agree on")),
        std::pair("plan_step"_L1, Policy::tr("Planned service or task")),
        std::pair("goal_past"_L1, Policy::tr("Goal past its day")),
        std::pair("scores"_L1, Policy::tr("Test scores missing")),
        std::pair("course_start"_L1, Policy::tr("Course begins")),
        std::pair("course_end"_L1, Policy::tr("Course ends")),
        std::pair("entry"_L1, Policy::tr("Attendance to enter")),
        std::pair("alert"_L1, Policy::tr("Reminder")),
        std::pair("follow_up"_L1, Policy::tr("Follow-up after exit")),
        std::pair("exit_coming"_L1, Policy::tr("Exit coming")),
        std::pair("pseudo_ssn"_L1, Policy::tr("Pseudo number")),
        std::pair("note_missing"_L1, Policy::tr("Note missing")),
        std::pair("membership_incomplete"_L1, Policy::tr("Membership not complete")),
        std::pair("partner_proof"_L1, Policy::tr("Partner's confirmation missing")),
        std::pair("veteran_services"_L1, Policy::tr("Veteran's services")),
        std::pair("told_service"_L1, Policy::tr("Others' services")),
        std::pair("conflict"_L1, Policy::tr("Conflict")),
        std::pair("broken_together"_L1, Policy::tr("Entries that do not fit")),
        std::pair("jstp_intake"_L1, Policy::tr("JSTP intake missing")),
        std::pair("jstp_match"_L1, Policy::tr("JSTP match waiting")),
        std::pair("jstp_hours"_L1, Policy::tr("Hours of training missing")),
        std::pair("jstp_benefit"_L1, Policy::tr("Benefit to be paid")),
        std::pair("placement_review"_L1, Policy::tr("Placement to evaluate")),
        std::pair("term_end"_L1, Policy::tr("Term of training ends")),
        std::pair("authorization_expected"_L1, Policy::tr("Work authorization expected")),
        std::pair("authorization_arrived"_L1, Policy::tr("Work authorization arrived")),
        std::pair("authorization_end"_L1, Policy::tr("Work authorization ends")),
        std::pair("year_end"_L1, Policy::tr("Fiscal year's end")),
    };
    const auto found = std::ranges::find_if(labels, [&kind](const auto &one) { return kind == one.first; });
    return found == labels.end() ? kind : found->second;
}

} // namespace waymark::policy
