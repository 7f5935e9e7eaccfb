// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/tabs/membership_lists.h"

#include "core/actions/records/tab_actions.h"
#include "core/policy/records/record_policy.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/tabs/record_rows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("RecordLists", text);
}

/// Started and not ended comes before everything that ended.
QDate latest(QDate started, QDate ended)
{
    return ended.isValid() ? ended : started.isValid() ? QDate(9999, 1, 1) : QDate();
}

QString joined(const QStringList &parts, const QString &between)
{
    QStringList there = parts;
    there.removeAll(QString());
    return there.join(between);
}

Findings about(Findings findings, QLatin1StringView rule)
{
    findings.removeIf([&](const Finding &one) { return one.rule != rule; });
    return findings;
}

} // namespace

RecordListSpec educationList()
{
    return {.name = u"education"_s,
            .entity = &specOf<Education>(),
            .add = &actionOf<AddRecord<Education>>(),
            .edit = &actionOf<EditRecord<Education>>(),
            .voids = &actionOf<VoidRecord<Education>>(),
            .addText = tr("Add education…"),
            .fields = {u"kind"_s, u"degree"_s, u"title"_s, u"status"_s, u"subject"_s, u"school"_s, u"place"_s,
                       u"started_on"_s, u"ended_on"_s, u"expires_on"_s, u"explanation"_s},
            .columns = {{u"kind"_s, tr("Kind"), 20},
                        {u"title"_s, tr("Degree, license or course"), 34},
                        {u"subject"_s, tr("Field of study"), 18},
                        {u"school"_s, tr("School or issuer"), 24},
                        {u"status"_s, tr("Status"), 11},
                        {u"started"_s, tr("Started"), 12},
                        {u"ended"_s, tr("Ended or attained"), 15},
                        {u"expires"_s, tr("Valid until"), 12}},
            .emptyTitle = tr("No degree, license or course listed yet"),
            .emptyHint = tr("Ins adds one. Where there is none, tick it on Full with the reason (R-49)."),
            .rows = [](const PersonView &view) {
                return rowsOf(
                    view.records.education,
                    [](const Education &one) { return latest(one.startedOn, one.endedOn); },
                    [](const Education &one) -> QVariantList {
                        return {codeLabel("education_kind", one.kind),
                                joined({codeLabel("highest_degree", one.degree), one.title}, u", "_s),
                                one.subject,
                                joined({one.school, one.place}, u", "_s),
                                codeLabel("education_status", one.status),
                                one.startedOn,
                                one.endedOn,
                                one.expiresOn};
                    });
            }};
}

RecordListSpec workList()
{
    return {.name = u"work"_s,
            .entity = &specOf<WorkExperience>(),
            .add = &actionOf<AddRecord<WorkExperience>>(),
            .edit = &actionOf<EditRecord<WorkExperience>>(),
            .voids = &actionOf<VoidRecord<WorkExperience>>(),
            .addText = tr("Add a job…"),
            .fields = {u"title"_s, u"employer"_s, u"place"_s, u"started_on"_s, u"ended_on"_s, u"weekly_hours"_s,
                       u"wage_cents"_s, u"wage_per"_s, u"leaving"_s, u"leaving_text"_s, u"duties"_s},
            .columns = {{u"title"_s, tr("Job title"), 24},
                        {u"employer"_s, tr("Employer"), 28},
                        {u"from"_s, tr("From"), 12},
                        {u"to"_s, tr("To"), 12},
                        {u"hours"_s, tr("Hours"), 6, Qt::AlignRight},
                        {u"leaving"_s, tr("Reason for leaving"), 24},
                        {u"duties"_s, tr("Responsibilities"), 36, Qt::AlignLeft, firstLine()}},
            .emptyTitle = tr("No job listed yet"),
            .emptyHint = tr("Ins adds one. Where work experience does not apply, tick it on Full with the reason (R-48)."),
            .rows = [](const PersonView &view) {
                return rowsOf(
                    view.records.work,
                    [](const WorkExperience &one) { return latest(one.startedOn, one.endedOn); },
                    [](const WorkExperience &one) -> QVariantList {
                        return {one.title,
                                joined({one.employer, one.place}, u", "_s),
                                one.startedOn,
                                one.endedOn,
                                one.weeklyHours ? QVariant(*one.weeklyHours) : QVariant(),
                                one.leavingText.isEmpty() ? codeLabel("leaving_reason", one.leaving)
                                                          : one.leavingText,
                                one.duties};
                    });
            }};
}

RecordListSpec surveyList(const Workspace &workspace)
{
    return {.name = u"survey"_s,
            .entity = &specOf<Survey>(),
            .add = &actionOf<AddRecord<Survey>>(),
            .voids = &actionOf<VoidRecord<Survey>>(),
            .addText = tr("Record a survey…"),
            .fields = {u"on_date"_s, u"means"_s, u"satisfaction"_s, u"would_return"_s, u"comment"_s},
            .columns = {{u"on"_s, tr("Asked on"), 12},
                        {u"satisfaction"_s, tr("Satisfied with the help"), 22},
                        {u"return"_s, tr("Would come again"), 16},
                        {u"comment"_s, tr("In their own words"), 44, Qt::AlignLeft, firstLine()},
                        {u"entered"_s, tr("Entered by, when"), 24}},
            .emptyTitle = tr("Nobody asked this person yet"),
            .emptyHint = tr("Ins records what the person thought of the help."),
            .rows =
                [workspace](const PersonView &view) {
                    Names names(workspace.store());
                    return rowsOf(
                        view.records.surveys, [](const Survey &one) { return one.on; },
                        [&](const Survey &one) -> QVariantList {
                            return {one.on, codeLabel("satisfaction", one.satisfaction),
                                    one.wouldReturn ? QVariant(*one.wouldReturn) : QVariant(), one.comment,
                                    names.entered(one.enteredBy, one.enteredAt)};
                        });
                },
            .start = startsToday(workspace, u"on_date"_s)};
}

RecordListSpec invitationList(const Workspace &workspace)
{
    return {.name = u"invitation"_s,
            .title = tr("Invitations"),
            .entity = &specOf<Invitation>(),
            .add = &actionOf<AddRecord<Invitation>>(),
            .edit = &actionOf<EditRecord<Invitation>>(),
            .voids = &actionOf<VoidRecord<Invitation>>(),
            .addText = tr("Record an invitation…"),
            .fields = {u"kind"_s, u"invited_on"_s, u"means"_s, u"answer"_s, u"answered_on"_s},
            .columns = {{u"kind"_s, tr("Invited to"), 30},
                        {u"on"_s, tr("Invited on"), 12},
                        {u"means"_s, tr("Means"), 18},
                        {u"answer"_s, tr("What came of it"), 18},
                        {u"answered"_s, tr("On"), 12},
                        {u"entered"_s, tr("Entered by, when"), 24}},
            .emptyTitle = tr("No invitation recorded yet"),
            .emptyHint = tr("First to the Career Center Seminar, then to a JobMatch profile on JobQuest (R-102)."),
            .rows =
                [workspace](const PersonView &view) {
                    Names names(workspace.store());
                    return rowsOf(
                        view.records.invitations, [](const Invitation &one) { return one.invitedOn; },
                        [&](const Invitation &one) -> QVariantList {
                            return {codeLabel("invitation_kind", one.kind), one.invitedOn,
                                    codeLabel("contact_means", one.means),
                                    codeLabel("invitation_answer", one.answer), one.answeredOn,
                                    names.entered(one.enteredBy, one.enteredAt)};
                        });
                },
            .start =
                [workspace](const PersonView &view) {
                    return std::vector{
                        std::pair(u"kind"_s, Value{policy::nextInvitation(view.records.invitations)}),
                        std::pair(u"invited_on"_s, Value{detail::dateText(workspace.today())})};
                }};
}

RecordListSpec providerContactList(const Workspace &workspace)
{
    return {.name = u"providerContact"_s,
            .title = tr("Contacts with other service providers"),
            .entity = &specOf<ProviderContact>(),
            .add = &actionOf<AddRecord<ProviderContact>>(),
            .voids = &actionOf<VoidRecord<ProviderContact>>(),
            .addText = tr("Record one…"),
            .fields = {u"on_date"_s, u"organization"_s, u"contact_person"_s, u"means"_s, u"summary"_s},
            .columns = {{u"on"_s, tr("Date"), 12},
                        {u"organization"_s, tr("Organization"), 18},
                        {u"summary"_s, tr("What was said"), 24, Qt::AlignLeft, firstLine()}},
            .emptyTitle = tr("None yet"),
            .emptyHint = tr("A call with a shelter, school or agency about this person. It never counts as a contact with the person."),
            .rows =
                [workspace](const PersonView &view) {
                    Names names(workspace.store());
                    auto rows = rowsOf(
                        view.records.providerContacts, [](const ProviderContact &one) { return one.on; },
                        [](const ProviderContact &one) -> QVariantList {
                            return {one.on, joined({one.organization, one.contactPerson}, u", "_s), one.summary};
                        });
                    for (TableRow &row : rows) {
                        const auto &all = view.records.providerContacts;
                        const auto one = std::ranges::find(all, Id<ProviderContact>{row.id}, &ProviderContact::id);
                        const QString entered = names.entered(one->enteredBy, one->enteredAt);
                        row.toolTip = joined({row.toolTip, one->summary, tr("Entered by %1").arg(entered)}, u"\n"_s);
                    }
                    return rows;
                },
            .start = startsToday(workspace, u"on_date"_s)};
}

TabHead educationHead(const PersonView &view)
{
    const JobSeeker &person = view.file.person;
    QStringList parts{person.highestGrade ? tr("Highest grade completed: %1").arg(*person.highestGrade)
                                          : tr("Highest grade completed: not answered")};
    if (!person.highestDegree.isEmpty())
        parts += tr("highest degree: %1").arg(codeLabel("highest_degree", person.highestDegree));
    if (person.noEducation)
        parts += tr("nothing to list: %1")
                     .arg(person.noEducationText.isEmpty() ? tr("not explained yet") : person.noEducationText);
    return {parts.join(u" · "_s), tr("Change on Full"), u"highest_grade"_s,
            about(policy::checkNothingToList(person, view.records), "R-49"_L1)};
}

TabHead workHead(const PersonView &view)
{
    const JobSeeker &person = view.file.person;
    const Findings findings = about(policy::checkNothingToList(person, view.records), "R-48"_L1);
    const bool any = std::ranges::any_of(view.records.work,
                                         [](const WorkExperience &one) { return !one.voidedOn.isValid(); });
    if (any && !person.noWork)
        return {{}, {}, {}, findings};
    const QString text =
        !person.noWork ? tr("Does work experience not apply?")
                       : tr("Work experience does not apply: %1")
                             .arg(person.noWorkText.isEmpty() ? tr("not explained yet") : person.noWorkText);
    return {text, person.noWork ? tr("Change on Full") : tr("Say so on Full"), u"no_work"_s, findings};
}

TabHead jobQuestHead(const Workspace &workspace, const PersonView &view)
{
    const QDate on = view.file.person.jobQuestOn;
    QStringList parts{on.isValid() ? tr("Registered on MassHire JobQuest: %1").arg(longDate(on, workspace.today()))
                                   : tr("Not registered on MassHire JobQuest yet")};
    const QString next = policy::nextInvitation(view.records.invitations);
    if (!next.isEmpty())
        parts += tr("next invitation: %1").arg(codeLabel("invitation_kind", next));
    return {parts.join(u" · "_s), tr("Change on Full"), u"jobquest_on"_s, {}};
}

} // namespace waymark
