// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/signing/agree_dialog.h"

#include "core/actions/plan/agreement_actions.h"
#include "core/policy/plan/plan_policy.h"
#include "ui/common/flow_layout.h"
#include "ui/common/layout/fit_area.h"
#include "ui/common/printing/print_plan.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/plan/parts/difference_grid.h"
#include "ui/membership/plan/plan_words.h"
#include "ui/membership/plan/signing/signature_pad.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int grownUp = 18;

} // namespace

AgreeDialog::AgreeDialog(const Workspace &workspace, const PersonView &view, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_person(view.file.person.id), m_plan(planOf(view)->id)
{
    setObjectName(u"agreeDialog"_s);
    setWindowTitle(tr("Agree on the plan"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *whole = new QVBoxLayout(this);
    const int edge = theme::spacing(2);
    whole->setContentsMargins(edge, edge, edge, edge);
    whole->setSpacing(theme::gap(1));
    whole->addWidget(theme::pageTitle(tr("Agree on the plan"), this));
    m_area = new FitArea(this);
    auto *body = new QWidget(m_area);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, theme::spacing(1), 0);
    column->setSpacing(theme::gap(1));
    column->addWidget(wrappedLine(
        u"agreeText"_s,
        tr("We worked out this plan together on %1. We agree on its goals, on the steps toward them with who "
           "does each and by "
           "when, and on the needs it names. Each of us may ask to change it; a change of goals, steps or "
           "needs is agreed on again.")
            .arg(shortDate(planOf(view)->jointlyOn.isValid() ? planOf(view)->jointlyOn : workspace.today())),
        body));
    addChanges(view, column);
    addPads(view, column);
    column->addWidget(theme::hint(tr("Who cannot or does not want to sign here signs on paper: close this "
                                     "and choose “Print for signing”."),
                                  body));
    column->addStretch(1);
    m_area->setBody(body);
    whole->addWidget(m_area, 1);
    m_trouble = wrappedLine(u"agreeTrouble"_s, {}, this, theme::Tone::Bad);
    m_trouble->hide();
    whole->addWidget(m_trouble);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"agreeCancel"_s);
    cancel->setAutoDefault(false);
    m_agree = new QPushButton(tr("Both agree"), this);
    m_agree->setObjectName(u"agreePlan"_s);
    m_agree->setAutoDefault(false);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_agree);
    whole->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_agree, &QPushButton::clicked, this, &AgreeDialog::agree);
    setMinimumWidth(theme::columns(54));
    const int width = theme::columns(108);
    resize(width, std::min(whole->totalHeightForWidth(width), parent->window()->height()));
}

void AgreeDialog::addChanges(const PersonView &view, QVBoxLayout *column)
{
    QWidget *body = column->parentWidget();
    const Plan &plan = *planOf(view);
    const PlanFile &file = view.file.planning;
    const auto now = guarded([&] { return contentOf(m_workspace, view, plan); });
    if (!now) {
        column->addWidget(wrappedLine(u"agreeChanges"_s, now.error().text(), body, theme::Tone::Bad));
        return;
    }
    const auto agreement = policy::agreementOf(file, plan.id, policy::termsHash(*now));
    if (!agreement.agreed) {
        const auto standing = [](const auto &records) { return qsizetype(records.size()); };
        column->addWidget(wrappedLine(u"agreeChanges"_s,
                                      tr("This is the first version. Goals: %1, steps: %2, needs: %3.")
                                          .arg(standing(now->goals))
                                          .arg(standing(now->steps))
                                          .arg(standing(now->needs)),
                                      body));
        return;
    }
    column->addWidget(wrappedLine(u"agreeChanges"_s,
                                  tr("Changed since version %1, agreed %2:")
                                      .arg(agreement.agreed->number)
                                      .arg(shortDate(policy::agreedOn(file, *agreement.agreed))),
                                  body, theme::Tone::Plain, theme::FontRole::Heading));
    const auto before = versionContent(m_workspace.session(), *agreement.agreed);
    if (!before) {
        column->addWidget(wrappedLine(u"agreeDamaged"_s, before.error().text(), body, theme::Tone::Bad));
        return;
    }
    // What both agree on stands side by side; the rest is named.
    auto terms = policy::differences(*before, *now);
    QStringList rest;
    for (const policy::PlanDifference &one : terms) {
        if (!one.isTerm && !rest.contains(differenceEntry(one)))
            rest += differenceEntry(one);
    }
    std::erase_if(terms, [](const policy::PlanDifference &one) { return !one.isTerm; });
    if (terms.empty())
        column->addWidget(wrappedLine(u"agreeSameTerms"_s, tr("Goals, steps and needs are the same."), body));
    else
        column->addWidget(new DifferenceGrid(
            m_workspace, terms, tr("Version %1").arg(agreement.agreed->number), tr("Now"), body));
    if (!rest.isEmpty())
        column->addWidget(wrappedLine(
            u"agreeRest"_s, tr("Beside that the plan says something new about: %1.").arg(rest.join(u"; "_s)),
            body, theme::Tone::Muted));
}

void AgreeDialog::addPads(const PersonView &view, QVBoxLayout *column)
{
    auto *box = new QWidget(column->parentWidget());
    auto *pads = new FlowLayout(FlowLayout::Grid, box);
    pads->setSpacing(theme::spacing(1.5));
    m_places += addPad(u"customerPad"_s, tr("Customer"), personName(view.file.person), pads);
    m_places.last().field = u"customer_ink"_s;
    m_places +=
        addPad(u"counselorPad"_s, tr("Designated counselor"), m_workspace.session().staff().name, pads);
    m_places.last().field = u"counselor_ink"_s;
    const auto age = policy::ageOn(view.file.person, m_workspace.today());
    if (age && *age < grownUp) {
        m_places += addPad(u"guardianPad"_s, tr("Parent or guardian, if there"), tr("younger than 18"), pads);
        m_places.last().field = u"guardian_ink"_s;
    }
    column->addWidget(box);
}

AgreeDialog::Place AgreeDialog::addPad(const QString &name, const QString &whose, const QString &who,
                                       QLayout *into)
{
    auto *box = new QWidget(into->parentWidget());
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    auto *head = new QHBoxLayout;
    auto *title = wrappedLine({}, tr("%1: %2").arg(whose, who), box);
    auto *clear = theme::link(tr("Clear"), box);
    clear->setObjectName(name + u"Clear"_s);
    clear->setAccessibleName(tr("Clear the signature: %1").arg(whose));
    head->addWidget(title, 1);
    head->addWidget(clear);
    column->addLayout(head);
    auto *pad = new SignaturePad(name, tr("%1: %2").arg(whose, who), box);
    column->addWidget(pad);
    auto *trouble = wrappedLine(name + u"Trouble"_s, {}, box, theme::Tone::Bad, theme::FontRole::Small);
    trouble->hide();
    column->addWidget(trouble);
    connect(clear, &QPushButton::clicked, pad, &SignaturePad::clear);
    connect(pad, &SignaturePad::edited, this, [this, pad, trouble] {
        pad->setUnusable(false);
        trouble->hide();
        m_trouble->hide();
    });
    into->addWidget(box);
    return {pad, trouble, {}};
}

QString AgreeDialog::inkOf(const QString &field) const
{
    for (const Place &place : m_places) {
        if (place.field == field)
            return place.pad->ink();
    }
    return {};
}

void AgreeDialog::showFindings(const Findings &findings)
{
    QStringList rest;
    bool focused = false;
    for (const Finding &finding : findings) {
        if (finding.severity != Severity::Block)
            continue;
        const auto place = std::ranges::find(m_places, finding.field, &Place::field);
        if (place == m_places.end()) {
            rest += finding.message;
            continue;
        }
        place->pad->setUnusable(true);
        place->trouble->setText(finding.message);
        place->trouble->show();
        if (focused)
            continue;
        focused = true;
        place->pad->setFocus();
        // Its words come into view once there is room for them.
        QTimer::singleShot(0, place->trouble,
                           [area = m_area, words = place->trouble] { area->ensureWidgetVisible(words); });
    }
    m_trouble->setText(rest.join(u'\n'));
    m_trouble->setVisible(!rest.isEmpty());
}

void AgreeDialog::agree()
{
    const auto result = m_workspace.actions().run(AgreePlan{.planId = m_plan,
                                                            .customerInk = inkOf(u"customer_ink"_s),
                                                            .counselorInk = inkOf(u"counselor_ink"_s),
                                                            .guardianInk = inkOf(u"guardian_ink"_s)});
    if (!result.done) {
        showFindings(result.findings);
        if (result.error) {
            m_trouble->setText(result.error->text());
            m_trouble->show();
        }
        return;
    }
    const Id<PlanVersion> made{result.id("version")};
    const auto version = guarded([&] { return m_workspace.store().find(made); });
    const int number = version && *version ? (*version)->number : 0;
    m_workspace.navigator.say(tr("Version %1 was agreed.").arg(number));
    m_workspace.prompts.confirm(
        parentWidget(),
        {.title = tr("Version %1 was agreed").arg(number),
         .text = tr("It is kept word for word, with both signatures. Print it for the customer?"),
         .yes = tr("Print…"),
         .no = tr("Not now")},
        [workspace = m_workspace, person = m_person, made, parent = parentWidget()](bool yes) {
            if (yes)
                printPlan(workspace, person, made, parent);
        });
    accept();
}

bool AgreeDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    // Words under a pad take a line more: the window grows by it as long as it fits.
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        const int wanted =
            std::min(layout()->totalHeightForWidth(width()), parentWidget()->window()->height());
        if (wanted > height())
            resize(width(), wanted);
    }
    return done;
}

void AgreeDialog::reject()
{
    const bool signedAny =
        std::ranges::any_of(m_places, [](const Place &place) { return !place.pad->isEmpty(); });
    if (!signedAny) {
        QDialog::reject();
        return;
    }
    m_workspace.prompts.confirm(this,
                                {.title = tr("Throw the signatures away?"),
                                 .text = tr("Nothing was agreed yet. Who signed would sign again."),
                                 .yes = tr("Throw them away"),
                                 .no = tr("Stay"),
                                 .careful = true},
                                [this](bool yes) {
                                    if (yes)
                                        QDialog::reject();
                                });
}

void openAgreeDialog(const Workspace &workspace, const PersonView &view, QWidget *parent)
{
    auto *dialog = new AgreeDialog(workspace, view, parent);
    dialog->open();
}

} // namespace waymark
