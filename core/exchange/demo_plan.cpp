// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/demo_plan.h"

#include "core/actions/cases/case_actions.h"
#include "core/actions/cases/transfer_actions.h"
#include "core/actions/records/group_actions.h"
#include "core/actions/membership_actions.h"
#include "core/actions/record_actions.h"
#include "core/actions/records/tab_actions.h"
#include "core/exchange/synthetic_data.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// Saturday and Sunday become the Friday before.
QDate workday(QDate day)
{
    return day.addDays(-std::max(0, day.dayOfWeek() - 5));
}

struct Reason
{
    const char16_t *code;
    const char16_t *text;
    const char16_t *question;
    const char16_t *answer;
};

constexpr std::array reasons{
    Reason{u"moved", u"The family was placed in another region and left the shelter last week.",
           u"How was the move verified?", u"The shelter's caseworker confirmed the new placement by phone."},
    Reason{u"declined",
           u"Customer says that school comes first this year and does not want to go on for now.",
           u"Was a return at a later time offered?",
           u"Customer has the card with our number and knows that the door stays open."},
    Reason{u"goal_attained", u"Started full-time work three weeks ago and reports that it goes well.",
           u"Which proof of the job do we have?",
           u"Copy of the offer letter seen; first pay slip shown in person."},
    Reason{u"ceased", u"No answer to calls, letters and two visits to the shelter since the last meeting.",
           u"Which attempts were made, and when?",
           u"Dates of the calls and both visits are in the contacts."},
    Reason{u"other", u"Long hospital stay; the family asks to pause until further notice.",
           u"Is a suspension enough, or should the case stay open?",
           u"The family prefers to start again with a new intake."},
};

constexpr int jobDays = 45;
constexpr int silentDays = 95;

} // namespace

QString DemoPlanner::pick(const char *weights)
{
    return WeightedTexts::parsed(QString::fromLatin1(weights)).pick(m_people.numbers());
}

const Staff &DemoPlanner::pickCounselor()
{
    // Most people go to three counselors of one center, so that somebody's list is worth looking at.
    const QString login =
        pick("silva:30;pierrelouis:12;nguyen:12;gomes:12;fdesir:9;ykebede:8;erivera:6;ssok:5;okovalenko:6");
    const auto found = std::ranges::find(m_setting.staff, login, &Staff::login);
    return found == m_setting.staff.end() ? m_setting.staff.front() : *found;
}

Id<Staff> DemoPlanner::atCenter(std::initializer_list<const char *> roles) const
{
    for (const char *role : roles) {
        for (const Staff &one : m_setting.staff) {
            if (one.centerId == m_center && one.role == QLatin1StringView(role))
                return one.id;
        }
    }
    return {};
}

QString DemoPlanner::detailedNote()
{
    QString text = m_people.noteText();
    while (text.count(u' ') < 8)
        text = m_people.noteText();
    return text;
}

void DemoPlanner::step(QDate on, Id<Staff> actor, Run run)
{
    const QDate latest = workday(m_setting.today.addDays(-1));
    m_steps.push_back({.on = std::clamp(workday(on), std::min(m_start, latest), latest),
                       .actor = actor,
                       .run = std::move(run)});
}

void DemoPlanner::stepApart(QDate on, Id<Staff> actor, Run run)
{
    step(on, actor, std::move(run));
    m_apart.push_back(std::move(m_steps.back()));
    m_steps.pop_back();
    m_apart.back().minute = 16 * 60 + 10 * int(m_apart.size());
}

DemoPerson DemoPlanner::plan(std::size_t index, std::vector<DemoStep> &steps)
{
    m_steps.clear();
    m_apart.clear();
    m_stays = true;
    const Staff &counselor = pickCounselor();
    m_counselor = counselor.id;
    m_center = counselor.centerId;
    const bool resident = percent(45);
    const bool hasCase = percent(70);
    m_start = workday(m_setting.today.addDays(-between(hasCase ? 60 : 3, 730)));

    DemoPerson person{.person = m_people.next(resident), .ssn = possibleSsn(index)};
    person.person.centerId = m_center;
    // Marked at the very end, by somebody who may see them then: whoever wrote the record down could not go on with it.
    const auto confidential = std::exchange(person.person.confidential, false);
    const auto hitg = std::exchange(person.person.hitgConfidential, false);
    if (resident)
        planResident(person);
    else
        planMember(person);
    if (hasCase)
        planCase();
    const Id<Staff> supervisor = atCenter({"supervisor", "director"});
    if (supervisor && (confidential.value_or(false) || hitg.value_or(false)))
        step(m_setting.today, supervisor, [confidential, hitg](Actions &actions, DemoPerson &p) {
            EditJobSeeker edit{.person = *actions.session().store().find(p.id)};
            edit.person.confidential = confidential;
            edit.person.hitgConfidential = hitg;
            return actions.run(edit);
        });

    std::ranges::stable_sort(m_steps, {}, &DemoStep::on);
    const DemoStep *before = nullptr;
    for (DemoStep &one : m_steps) {
        one.person = index;
        one.minute =
            before && before->on == one.on ? before->minute + between(7, 35) : between(8 * 60 + 30, 14 * 60);
        before = &one;
    }
    steps.insert(steps.end(), m_steps.begin(), m_steps.end());
    for (DemoStep &one : m_apart) {
        one.person = index;
        steps.push_back(std::move(one));
    }
    person.start = m_start;
    person.counselor = m_counselor;
    person.hasCase = hasCase;
    person.stays = m_stays;
    return person;
}

void DemoPlanner::planResident(DemoPerson &person)
{
    std::vector<Id<Shelter>> near;
    for (const Shelter &one : m_setting.shelters) {
        if (one.centerId == m_center)
            near.push_back(one.id);
    }
    person.person.shelterId = near.empty() ? m_setting.shelters.front().id : m_people.numbers().oneOf(near);
    person.pseudo = percent(85);
    step(m_start, atCenter({"intake", "counselor"}),
         [center = m_center, note = percent(94) ? detailedNote() : QString()](Actions &actions,
                                                                              DemoPerson &p) {
             ActionResult made = actions.run(EnrollShelterResident{.ssn = p.pseudo ? QString() : p.ssn,
                                                                   .pseudo = p.pseudo,
                                                                   .programCenterId = center,
                                                                   .startedOn = {},
                                                                   .note = note,
                                                                   .person = p.person});
             p.id = {made.id("jobSeeker")};
             return made;
         });
    const QDate arrived = m_start.addDays(between(30, 300));
    if (person.pseudo && percent(40) && arrived < m_setting.today)
        step(arrived, m_counselor, [](Actions &actions, DemoPerson &p) {
            return actions.run(ReplacePseudo{.jobSeekerId = p.id, .ssn = p.ssn});
        });
    planExtras(m_start.addDays(between(1, 20)));
}

namespace {

/// What a partner confirmed; empty for the center's own programs.
PartnerProof proofFor(const QString &program, QDate today)
{
    PartnerProof proof{.confirmedBy = u"The partner's coordinator"_s,
                       .confirmedOn = today,
                       .means = u"email"_s,
                       .criterionMet = true,
                       .receivesServices = true};
    if (program == "adult_education"_L1)
        proof.fundedProgram = u"Evening English classes"_s;
    if (program == "dta_skills"_L1) {
        proof.referralOn = today.addDays(-3);
        proof.referralProgram = u"DTA Skills and Education"_s;
    }
    return proof;
}

} // namespace

/// What stands on the tabs beside Basic and Full.
void DemoPlanner::planTabs(QDate wanted)
{
    const QDate on = std::min(wanted, m_setting.today); // a step is never later, so nothing it tells of may be
    if (percent(55)) {
        const QString degree = pick("diploma:40;equivalency:12;some_college:18;associate:10;bachelor:14;less_than_high_school:6");
        const QDate ended = on.addDays(-between(700, 7000));
        step(on, m_counselor, [degree, ended](Actions &actions, DemoPerson &p) {
            return actions.run(AddRecord<Education>{{.jobSeekerId = p.id,
                                                     .kind = u"degree"_s,
                                                     .degree = degree,
                                                     .status = degree == "less_than_high_school"_L1 ? u"incomplete"_s : u"completed"_s,
                                                     .endedOn = ended}});
        });
    }
    if (percent(60)) {
        const QString title = pick("Cook:14;Home health aide:14;Cashier:12;Driver:10;Teacher:8;Carpenter:8;Nurse:6;Farm worker:6;Seamstress:5");
        const QString leaving = pick("layoff:20;contract_end:14;emigrated:30;quit:20;family:10");
        const QDate left = on.addDays(-between(20, 900));
        const int months = between(4, 90);
        step(on, m_counselor, [title, leaving, left, months](Actions &actions, DemoPerson &p) {
            return actions.run(AddRecord<WorkExperience>{{.jobSeekerId = p.id,
                                                          .title = title,
                                                          .employer = u"A small employer"_s,
                                                          .startedOn = left.addMonths(-months),
                                                          .endedOn = left,
                                                          .weeklyHours = 40,
                                                          .duties = u"The usual work of the trade, some of it alone and some in a team."_s,
                                                          .leaving = leaving}});
        });
    }
    if (percent(4))
        step(on, m_counselor, [](Actions &actions, DemoPerson &p) {
            return actions.run(AddRecord<Alert>{{.jobSeekerId = p.id, .text = u"Call after six in the evening: works nights."_s}});
        });
}

void DemoPlanner::planMember(DemoPerson &)
{
    const Id<Staff> intake = atCenter({"intake", "counselor"});
    step(m_start, intake, [](Actions &actions, DemoPerson &p) {
        ActionResult made = actions.run(AddJobSeeker{.ssn = p.ssn, .pseudo = false, .person = p.person});
        p.id = {made.id("jobSeeker")};
        return made;
    });
    if (percent(95))
        step(m_start, intake, [](Actions &actions, DemoPerson &p) {
            return actions.run(CompleteMembership{.jobSeekerId = p.id});
        });
    if (percent(35)) {
        const QString program = pick("wagner_peyser:60;wioa_adult:25;adult_education:10;dta_skills:5");
        step(m_start.addDays(between(0, 20)), m_counselor, [program](Actions &actions, DemoPerson &p) {
            return actions.run(EnrollProgram{.jobSeekerId = p.id,
                                             .program = program,
                                             .centerId = {},
                                             .startedOn = {},
                                             .remark = {},
                                             .proof = proofFor(program, actions.session().today())});
        });
    }
    if (percent(60)) {
        const QString service = pick("orientation:4;seminar:3;resource_room:2;program_information:1");
        step(m_start.addDays(between(0, 6)), intake, [service](Actions &actions, DemoPerson &p) {
            return actions.run(RecordService{.jobSeekerId = p.id, .type = service});
        });
    }
    planExtras(m_start.addDays(between(1, 60)));
}

/// Small things that happen to some: JobQuest, a new phone number, a note on the side, a note for the wrong
/// person.
void DemoPlanner::planExtras(QDate on)
{
    planTabs(on);
    if (percent(35))
        step(on, m_counselor, [](Actions &actions, DemoPerson &p) {
            EditJobSeeker edit{.person = *actions.session().store().find(p.id)};
            edit.person.jobQuestOn = actions.session().today();
            return actions.run(edit);
        });
    if (percent(20)) {
        const QString phone = u"617-555-01%1"_s.arg(between(0, 99), 2, 10, QLatin1Char('0'));
        step(on.addDays(between(20, 90)), m_counselor, [phone](Actions &actions, DemoPerson &p) {
            EditJobSeeker edit{.person = *actions.session().store().find(p.id)};
            edit.person.homePhone = phone;
            return actions.run(edit);
        });
    }
    if (percent(25)) {
        const QDate day = on.addDays(between(5, 45));
        step(day, m_counselor, [text = m_people.noteText()](Actions &actions, DemoPerson &p) {
            ActionResult made =
                actions.run(RecordNote{.jobSeekerId = p.id,
                                       .text = text,
                                       .withoutService = u"Message from the shelter or a partner"_s});
            p.lastNote = {made.id("note")};
            return made;
        });
        if (percent(8))
            step(day.addDays(1), m_counselor, [](Actions &actions, DemoPerson &p) {
                return actions.run(
                    VoidNote{.noteId = p.lastNote, .reason = u"Written in the wrong record"_s});
            });
    }
}

void DemoPlanner::planCase()
{
    const QDate today = m_setting.today;
    const QDate opened = workday(std::max(m_start, m_start.addDays(between(0, 12))));
    step(opened, m_counselor, [](Actions &actions, DemoPerson &p) {
        ActionResult made = actions.run(OpenCase{.jobSeekerId = p.id});
        p.caseId = {made.id("case")};
        return made;
    });
    const int fate = between(0, 99);
    if (atCenter({"supervisor", "director"}) && fate < 24) {
        if (fate < 12 && opened.daysTo(today) > 75)
            return planClosing(opened);
        if (fate < 18) {
            const QDate suspended = today.addDays(-between(1, 6));
            const int reason = closingReason(opened, suspended);
            planContacts(opened, lastContactFor(reason, suspended, suspended.addDays(-between(2, 40))));
            return planSuspension(reason, suspended, 0);
        }
        const QDate asked = today.addDays(-between(1, 9));
        const QDate suspended = asked.addDays(-between(2, 6));
        const int reason = closingReason(opened, suspended);
        planContacts(opened, lastContactFor(reason, suspended, asked.addDays(-between(10, 40))));
        planSuspension(reason, suspended, 0);
        return planRequest(reason, asked);
    }
    planIep(opened);
    const int when = between(0, 99);
    const int ago = when < 72 ? between(1, 29) : when < 90 ? between(31, 58) : between(62, 120);
    planContacts(opened, today.addDays(-ago));
    for (int i = ago > 58 ? between(1, 3) : 0; i > 0; --i)
        planAttempt(today.addDays(-between(2, 50)));
    planReminders();
}

/// What colleagues leave each other: reminders, and now and then a transfer or somebody who asks for access.
void DemoPlanner::planReminders()
{
    const QDate today = m_setting.today;
    const int what = between(0, 99);
    if (what < 8) {
        const QDate due = today.addDays(between(-3, 9));
        step(today.addDays(-between(1, 4)), m_counselor, [due](Actions &actions, DemoPerson &p) {
            return actions.run(AddRecord<Alert>{{.jobSeekerId = p.id, .text = u"Ask whether the work permit came"_s, .dueOn = std::max(due, actions.context().today)}});
        });
    } else if (what < 11) {
        const Id<Staff> manager = atCenter({"supervisor", "director"});
        if (!manager)
            return; // a small center has none
        step(today.addDays(-between(1, 3)), manager, [](Actions &actions, DemoPerson &p) {
            return actions.run(AskAccess{p.id, u"Covers for the counselor next week"_s});
        });
    } else if (what < 14) {
        const auto other = std::ranges::find_if(m_setting.staff, [&](const Staff &one) {
            return one.role == "counselor"_L1 && one.centerId && one.centerId != m_center;
        });
        if (other == m_setting.staff.end())
            return;
        step(today.addDays(-between(1, 3)), m_counselor, [to = other->centerId](Actions &actions, DemoPerson &p) {
            return actions.run(AskTransfer{p.caseId, to, {}, u"The family was placed in another region"_s});
        });
    }
}

void DemoPlanner::planContacts(QDate from, QDate to)
{
    QDate on = from.addDays(between(0, 4));
    for (bool first = true; on < to; first = false) {
        planContact(on, first);
        on = on.addDays(percent(4) ? between(33, 58) : between(13, 30));
        if (on < to && percent(20))
            planAttempt(on.addDays(-between(2, 6)));
    }
    planContact(std::max(from, to), false);
}

void DemoPlanner::planContact(QDate on, bool first)
{
    RecordContact contact{.means = pick("in_person:45;phone_call:33;video:10;email_exchange:12"),
                          .twoWay = true,
                          .service =
                              pick(first ? "initial_assessment:6;comprehensive_assessment:3;career_guidance:1"
                                         : "career_guidance:22;individual_counseling:20;case_management:20;"
                                           "job_search_assistance:12;resume_review:8;career_planning:7;"
                                           "interview_preparation:5;employment_referral:4;english_class:2"),
                          .note = detailedNote()};
    step(on, m_counselor, [contact](Actions &actions, DemoPerson &p) {
        RecordContact params = contact;
        params.jobSeekerId = p.id;
        return actions.run(params);
    });
    if (percent(14)) {
        const QString service =
            pick("workshop_resume:4;workshop_digital:3;workshop_workplace:3;workshop_interview:2;"
                 "esol_referral:4;child_care_referral:2;legal_referral:2;work_permit_referral:2;"
                 "job_fair:2;language_test:1");
        step(
            on.addDays(between(1, 9)), m_counselor,
            [service, note = percent(40) ? m_people.noteText() : QString()](Actions &actions, DemoPerson &p) {
                return actions.run(RecordService{.jobSeekerId = p.id, .type = service, .note = note});
            });
    }
}

void DemoPlanner::planAttempt(QDate on)
{
    const QString means = pick("voicemail:4;no_answer:4;text_one_way:3;email_one_way:2;letter:1");
    step(on, m_counselor, [means](Actions &actions, DemoPerson &p) {
        return actions.run(RecordContact{.jobSeekerId = p.id, .means = means, .twoWay = {}});
    });
}

/// One that the record can bear: a goal attained takes its follow-up period, staying away its 90 days.
int DemoPlanner::closingReason(QDate opened, QDate on)
{
    const auto chosen = std::ranges::find(reasons, &m_people.numbers().oneOf(reasons), [](const Reason &one) { return &one; });
    const std::u16string_view code = chosen->code;
    const qint64 days = opened.daysTo(on);
    if ((code == u"goal_attained" && days < jobDays + 20) || (code == u"ceased" && days < silentDays + 15))
        return 0;
    return int(chosen - reasons.begin());
}

QDate DemoPlanner::lastContactFor(int reason, QDate suspended, QDate wanted) const
{
    return std::u16string_view(reasons[std::size_t(reason)].code) == u"ceased" ? std::min(wanted, suspended.addDays(-silentDays)) : wanted;
}

void DemoPlanner::planSuspension(int index, QDate on, int again)
{
    m_stays = false;
    const Reason &reason = reasons[std::size_t(index)];
    if (again == 0 && std::u16string_view(reason.code) == u"goal_attained")
        step(on.addDays(-jobDays + 2), m_counselor, [on](Actions &actions, DemoPerson &p) {
            return actions.run(RecordEmployment{{.jobSeekerId = p.id,
                                                 .category = u"obtained"_s,
                                                 .jobTitle = u"Kitchen helper"_s,
                                                 .employer = u"Harbor Street Kitchen"_s,
                                                 .employerAddress = u"12 Harbor Street, Quincy"_s,
                                                 .employerPhone = u"6175550171"_s,
                                                 .contactPerson = u"The manager on duty"_s,
                                                 .startedOn = on.addDays(-jobDays),
                                                 .wageCents = 1850,
                                                 .wagePer = u"hour"_s,
                                                 .weeklyHours = 35,
                                                 .benefits = {u"none"_s}}});
        });
    step(on, m_counselor, [&reason, again](Actions &actions, DemoPerson &p) {
        return actions.run(SuspendCase{.caseId = p.caseId,
                                       .closureReason = QString::fromUtf16(reason.code),
                                       .text = QString::fromUtf16(again ? reason.answer : reason.text),
                                       .verifiedOn = actions.context().today,
                                       .verifiedHow = u"By phone with the caseworker"_s});
    });
}

void DemoPlanner::planRequest(int reason, QDate on)
{
    step(on, atCenter({"supervisor", "director"}), [reason](Actions &actions, DemoPerson &p) {
        return actions.run(RequestInformation{.caseId = p.caseId, .text = QString::fromUtf16(reasons[std::size_t(reason)].question)});
    });
}

void DemoPlanner::planClosing(QDate opened)
{
    const QDate closed =
        m_setting.today.addDays(-between(1, std::min(400, int(opened.daysTo(m_setting.today)) - 50)));
    const QDate suspended = closed.addDays(-9);
    const int reason = closingReason(opened, suspended);
    planContacts(opened, lastContactFor(reason, suspended, closed.addDays(-between(20, 35))));
    planSuspension(reason, suspended, 0);
    if (percent(40)) {
        planRequest(reason, closed.addDays(-7));
        planSuspension(reason, closed.addDays(-4), 1);
    }
    step(closed, atCenter({"supervisor", "director"}),
         [](Actions &actions, DemoPerson &p) { return actions.run(CloseCase{.caseId = p.caseId}); });
    if (percent(8))
        step(closed.addDays(between(1, 20)), atCenter({"supervisor", "director"}),
             [](Actions &actions, DemoPerson &p) {
                 return actions.run(
                     ReopenCase{.caseId = p.caseId, .reason = u"The family came back to the area"_s});
             });
}

} // namespace waymark
