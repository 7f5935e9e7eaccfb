// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/business/business_forms.h"

#include "core/policy/role_policy.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("BusinessForms", text);
}

/// The choices live as long as the dialog whose form uses them.
class Holder final : public QObject
{
public:
    Holder(const Workspace &workspace, QDialog *dialog) : QObject(dialog), choices(workspace) {}
    OfficeChoices choices;
};

struct Form
{
    QString name;
    QString title;
    QString explanation = {};
    QList<FormSection> sections;
    QStringList mandatory;
    QString done;
    Id<Business> sitesOf = {}; ///< whose sites are offered
};

QList<FormSection> businessSections()
{
    return {
        {{}, {u"name"_s, u"work_field"_s}},
        {tr("Contact"), {u"contact_person"_s, u"phone"_s, u"email"_s, u"web_address"_s}},
        {tr("Job Skills Training Program"), {u"joined_on"_s, u"left_on"_s, u"fee_cents"_s, u"fee_paid_on"_s}},
        {{}, {u"remark"_s}}};
}

QList<FormSection> siteSections()
{
    return {{{}, {u"name"_s, u"address"_s, u"city"_s, u"zip"_s, u"supervisor"_s, u"phone"_s, u"active"_s}}};
}

QList<FormSection> openingSections()
{
    return {
        {{},
         {u"title"_s, u"purpose"_s, u"work_field"_s, u"site"_s, u"opens_on"_s, u"closes_on"_s, u"seats"_s}},
        {tr("What it asks for"),
         {u"weekly_hours"_s, u"weeks"_s, u"english"_s, u"schedule"_s, u"skills"_s, u"languages"_s}},
        {tr("More about it"), {u"description"_s, u"soc"_s}}};
}

/// Opens the form on these parameters; they are of the action's type.
void openForm(const Workspace &workspace, const ActionSpec &action, const void *params, const Form &what,
              QWidget *parent, std::function<void(const ActionResult &)> done = {})
{
    auto *dialog = new ActionDialog(what.name, what.title, what.explanation, parent);
    auto *holder = new Holder(workspace, dialog);
    if (what.sitesOf) {
        std::vector<Choice> sites;
        const auto read = guarded([&] {
            for (const BusinessSite &one :
                 workspace.store().where<BusinessSite>("business", Value{what.sitesOf.value})) {
                if (one.active)
                    sites.push_back({Value(one.id.value), one.name, one.city});
            }
        });
        if (!read)
            workspace.navigator.say(read.error().text());
        holder->choices.setRecords(u"BusinessSite"_s, std::move(sites));
    }
    auto *form =
        new ActionForm(workspace, action, what.sections, holder->choices.context(), tr("Save"), dialog);
    form->form()->setMandatory(what.mandatory);
    form->start(params);
    QObject::connect(form, &ActionForm::done, parent,
                     [navigator = &workspace.navigator, words = what.done,
                      done = std::move(done)](const ActionResult &result) {
                         navigator->say(words, true);
                         if (done)
                             done(result);
                     });
    dialog->openLong(form);
}

void openEdit(const Workspace &workspace, const ActionSpec &action, qint64 record, const Form &what,
              QWidget *parent)
{
    AnyRecord params(*action.params);
    const auto read = guarded([&] { action.prefill(workspace.actions().context(), record, params.data()); });
    if (!read) {
        workspace.navigator.say(read.error().text());
        return;
    }
    openForm(workspace, action, params.data(), what, parent);
}

} // namespace

void openAddBusiness(const Workspace &workspace, QWidget *parent, std::function<void(Id<Business>)> made)
{
    const AddRecord<Business> start;
    openForm(workspace, actionOf<AddRecord<Business>>(), &start,
             {.name = u"businessDialog"_s,
              .title = tr("Add a business"),
              .explanation = tr(
                  "A business that trains people, or has jobs to fill. It is a record of the office, never "
                  "of a job seeker."),
              .sections = businessSections(),
              .mandatory = {u"name"_s},
              .done = tr("The business is added. Add where it trains, and what it has open.")},
             parent, [made = std::move(made)](const ActionResult &result) { made({result.id("record")}); });
}

void openEditBusiness(const Workspace &workspace, Id<Business> business, QWidget *parent)
{
    openEdit(workspace, actionOf<EditRecord<Business>>(), business.value,
             {.name = u"businessDialog"_s,
              .title = tr("Change the business"),
              .sections = businessSections(),
              .mandatory = {u"name"_s},
              .done = tr("Saved.")},
             parent);
}

void openAddSite(const Workspace &workspace, Id<Business> business, QWidget *parent)
{
    AddRecord<BusinessSite> start;
    start.record.businessId = business;
    openForm(workspace, actionOf<AddRecord<BusinessSite>>(), &start,
             {.name = u"siteDialog"_s,
              .title = tr("Add a site"),
              .explanation = tr("Where people train or work. Its town and ZIP tell who can get there."),
              .sections = siteSections(),
              .mandatory = {u"name"_s},
              .done = tr("The site is added.")},
             parent);
}

void openEditSite(const Workspace &workspace, Id<BusinessSite> site, QWidget *parent)
{
    openEdit(workspace, actionOf<EditRecord<BusinessSite>>(), site.value,
             {.name = u"siteDialog"_s,
              .title = tr("Change the site"),
              .sections = siteSections(),
              .mandatory = {u"name"_s},
              .done = tr("Saved.")},
             parent);
}

void openAddOpening(const Workspace &workspace, const Business &business, QWidget *parent,
                    std::function<void(Id<Opening>)> made)
{
    AddRecord<Opening> start;
    start.record.businessId = business.id;
    start.record.purpose = business.takesPart(workspace.today()) ? u"training"_s : u"job"_s;
    start.record.field = business.field;
    start.record.opensOn = workspace.today();
    openForm(workspace, actionOf<AddRecord<Opening>>(), &start,
             {.name = u"openingDialog"_s,
              .title = tr("Add an opening"),
              .explanation = tr("What is left empty is asked of nobody, and stays open in every match."),
              .sections = openingSections(),
              .mandatory = {u"title"_s, u"purpose"_s},
              .done = tr("The opening is added. Its matches are ranked."),
              .sitesOf = business.id},
             parent, [made = std::move(made)](const ActionResult &result) { made({result.id("record")}); });
}

void openEditOpening(const Workspace &workspace, const Opening &opening, QWidget *parent)
{
    openEdit(workspace, actionOf<EditRecord<Opening>>(), opening.id.value,
             {.name = u"openingDialog"_s,
              .title = tr("Change the opening"),
              .sections = openingSections(),
              .mandatory = {u"title"_s, u"purpose"_s},
              .done = tr("Saved."),
              .sitesOf = opening.businessId},
             parent);
}

void openCloseOpening(const Workspace &workspace, const Opening &opening, QWidget *parent)
{
    EditRecord<Opening> start{opening};
    start.record.closesOn = workspace.today();
    openForm(workspace, actionOf<EditRecord<Opening>>(), &start,
             {.name = u"closeOpeningDialog"_s,
              .title = tr("Close the opening: %1").arg(opening.title),
              .explanation = tr("After this day it is proposed to nobody. Placements that run go on."),
              .sections = {{{}, {u"closes_on"_s}}},
              .mandatory = {},
              .done = tr("The opening has its last day.")},
             parent);
}

} // namespace waymark
