// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/jstp/jstp_dialogs.h"

#include "core/actions/people/seen.h"
#include "core/policy/jstp/jstp_policy.h"
#include "core/policy/role_policy.h"
#include "core/refdata/code_lists.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("JstpDialogs", text);
}

/// The choices live as long as the dialog whose form uses them.
class Holder final : public QObject
{
public:
    Holder(const Workspace &workspace, QDialog *dialog) : QObject(dialog), choices(workspace) {}
    OfficeChoices choices;
};

const QStringList placeFields{u"site"_s,         u"starts_on"_s,     u"weeks"_s,
                              u"weekly_hours"_s, u"benefit_cents"_s, u"arrangement"_s};

QString nameOf(const Workspace &workspace, Id<JobSeeker> person)
{
    const auto file = seen::person(workspace.session(), person);
    return file ? personName(file->person) : QString();
}

std::vector<Choice> sitesOf(const RecordStore &store, Id<Business> business)
{
    std::vector<Choice> offered;
    for (const BusinessSite &one : store.where<BusinessSite>("business", Value{business.value})) {
        if (one.active)
            offered.push_back({Value(one.id.value), one.name, one.city});
    }
    return offered;
}

/// The week of the term that runs, from 1; 0 before it.
int weekOfTerm(const Placement &placement, QDate today)
{
    if (!placement.startsOn.isValid() || today < placement.startsOn)
        return 0;
    const int week = int(placement.startsOn.daysTo(today) / 7) + 1;
    return placement.weeks ? std::min(week, *placement.weeks) : week;
}

} // namespace

QString openingWords(const RecordStore &store, Id<Opening> opening)
{
    const auto found = store.find(opening);
    if (!found)
        return {};
    const auto business = store.find(found->businessId);
    return business ? tr("%1, %2").arg(found->title, business->name) : found->title;
}

Placement placementFor(const Workspace &workspace, Id<JobSeeker> person, const Opening &opening)
{
    const JstpSettings &settings = workspace.actions().settings().jstp;
    const QDate monday = policy::mondayOf(workspace.today()).addDays(7);
    Placement placement;
    placement.jobSeekerId = person;
    placement.openingId = opening.id;
    placement.siteId = opening.siteId;
    if (!placement.siteId) {
        // Where there is only one site, nobody has to choose it.
        const auto sites = workspace.store().where<BusinessSite>("business", Value{opening.businessId.value});
        if (sites.size() == 1)
            placement.siteId = sites.front().id;
    }
    placement.startsOn = opening.opensOn.isValid() && opening.opensOn > monday ? opening.opensOn : monday;
    placement.weeks = opening.weeks            ? opening.weeks
                      : settings.terms.empty() ? std::optional<int>()
                                               : settings.terms.front();
    placement.weeklyHours = opening.weeklyHours;
    return placement;
}

QString whyNotPlaced(const Workspace &workspace, Id<JobSeeker> person, Id<Opening> opening)
{
    QString why = whyNot(policy::checkRole(workspace.session().staff().role, u"placeTrainee"_s));
    if (!why.isEmpty())
        return why;
    const auto read = guarded([&] {
        const auto found = workspace.store().find(opening);
        if (!found)
            return tr("This opening is not in the office any more.");
        if (!found->isTraining())
            return tr(
                "This is a job, not a training placement. When the person is hired, record it on Services, "
                "Employment.");
        QStringList reasons;
        for (const Finding &one :
             workspace.actions().check(PlaceTrainee{placementFor(workspace, person, *found)})) {
            // What the form can mend is said there.
            if (one.severity == Severity::Block && !placeFields.contains(one.field))
                reasons += one.rule.isEmpty() || one.message.contains(one.rule)
                               ? one.message
                               : tr("%1 (%2)").arg(one.message, one.rule);
        }
        return reasons.join(u' ');
    });
    return read ? *read : read.error().text();
}

void openPlaceDialog(const Workspace &workspace, Id<JobSeeker> person, Id<Opening> opening, QWidget *parent)
{
    const auto read = guarded([&] {
        const auto found = workspace.store().find(opening);
        if (!found)
            return;
        auto *dialog =
            new ActionDialog(u"placeDialog"_s, tr("Place in training"),
                             tr("%1: %2. A placement is training with a benefit, never a job. The "
                                "service is recorded with it, in the same "
                                "step.")
                                 .arg(nameOf(workspace, person), openingWords(workspace.store(), opening)),
                             parent);
        dialog->setProperty(ruleProperty, u"R-120"_s);
        auto *holder = new Holder(workspace, dialog);
        holder->choices.setRecords(u"BusinessSite"_s, sitesOf(workspace.store(), found->businessId));
        auto *form = new ActionForm(workspace, actionOf<PlaceTrainee>(), {{{}, placeFields}},
                                    holder->choices.context(), tr("Place"), dialog);
        form->start(PlaceTrainee{placementFor(workspace, person, *found)});
        QObject::connect(form, &ActionForm::done, parent, [navigator = &workspace.navigator] {
            navigator->say(
                tr("Placed. The hours of each week, the benefit and two evaluations are due from now on."),
                true);
        });
        dialog->openWith(form);
    });
    if (!read)
        workspace.navigator.say(read.error().text());
}

void openNoMatchDialog(const Workspace &workspace, Id<JobSeeker> person, Id<Opening> opening,
                       const QString &who, QWidget *parent)
{
    auto *dialog =
        new ActionDialog(u"noMatchDialog"_s, tr("Not this one"),
                         tr("%1 is not proposed here again, until somebody takes it back.").arg(who), parent);
    auto *holder = new Holder(workspace, dialog);
    auto *form = new ActionForm(workspace, actionOf<AddRecord<NoMatch>>(), {{{}, {u"reason"_s, u"text"_s}}},
                                holder->choices.context(), tr("Not this one"), dialog);
    AddRecord<NoMatch> start;
    start.record.jobSeekerId = person;
    start.record.openingId = opening;
    form->start(start);
    QObject::connect(form, &ActionForm::done, parent, [navigator = &workspace.navigator] {
        navigator->say(tr("Remembered. It stands under what was put aside, and can be taken back."), true);
    });
    dialog->openWith(form);
}

void takeBackNoMatch(const Workspace &workspace, Id<NoMatch> noMatch)
{
    const auto result = workspace.actions().run(LiftNoMatch{.noMatchId = noMatch});
    workspace.navigator.say(saidOf(result, tr("Taken back: they are proposed to each other again.")),
                            result.done);
}

QString termWords(const Placement &placement, QDate today)
{
    if (!placement.outcome.isEmpty())
        return tr("ended %1: %2")
            .arg(shortDate(placement.lastDay()),
                 codes().label(u"placement_outcome"_s, placement.outcome).toLower());
    if (placement.voidedOn.isValid())
        return tr("voided %1").arg(shortDate(placement.voidedOn));
    if (today < placement.startsOn)
        return tr("begins %1").arg(distanceText(placement.startsOn, today));
    if (const QDate end = placement.termEnd(); end.isValid() && today > end)
        return tr("the term ended %1").arg(distanceText(end, today));
    return placement.weeks ? tr("week %1 of %2").arg(weekOfTerm(placement, today)).arg(*placement.weeks)
                           : tr("week %1").arg(weekOfTerm(placement, today));
}

} // namespace waymark
