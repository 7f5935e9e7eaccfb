// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/parts/versions_part.h"

#include "core/actions/plan/agreement_actions.h"
#include "core/actions/records/file_actions.h"
#include "ui/common/flow_layout.h"
#include "ui/common/list_table.h"
#include "ui/common/parts.h"
#include "ui/common/printing/print_plan.h"
#include "ui/common/record/action_form.h"
#include "ui/common/record/office_choices.h"
#include "ui/common/record/record_words.h"
#include "ui/common/words.h"
#include "ui/membership/plan/parts/difference_grid.h"
#include "ui/membership/plan/plan_words.h"
#include "ui/membership/tabs/record_rows.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

void empty(QWidget *box)
{
    theme::empty(box->layout());
}

QVBoxLayout *columnIn(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    return column;
}

} // namespace

VersionsPart::VersionsPart(const Workspace &workspace, const OfficeChoices &choices, Id<JobSeeker> person,
                           QWidget *parent)
    : PlanPart(workspace, choices, person, u"versions"_s, tr("Versions"), parent)
{
}

QPushButton *VersionsPart::addButton(const QString &name, const QString &text, QWidget *row)
{
    auto *button = new QPushButton(text, row);
    button->setObjectName(name);
    button->setAutoDefault(false);
    row->layout()->addWidget(button);
    return button;
}

void VersionsPart::build()
{
    auto *buttons = new QWidget(content());
    new FlowLayout(FlowLayout::Lines, buttons);
    m_paper = addButton(u"paperCameBack"_s, tr("The signed paper came back…"), buttons);
    m_print = addButton(u"printVersion"_s, tr("Print…"), buttons);
    m_check = addButton(u"checkEvidence"_s, tr("Check the evidence"), buttons);
    column()->addWidget(buttons);
    m_table = new ListTable(u"versionTable"_s,
                            {{u"number"_s, tr("Version"), 14},
                             {u"plan"_s, tr("Plan"), 34},
                             {u"prepared"_s, tr("Prepared"), 13},
                             {u"by"_s, tr("By"), 18},
                             {u"state"_s, tr("State"), 22},
                             {u"how"_s, tr("Signed"), 44}},
                            content());
    m_table->setAccessibleName(tr("Versions of the plan, newest first"));
    m_table->setEmptyText(tr("No version yet"), tr("A version is kept, word for word, when both agree on the "
                                                   "screen or when the plan is printed for signing."));
    m_table->setMinimumHeight(theme::controlHeight() * 4);
    column()->addWidget(m_table);
    m_evidence = new QWidget(content());
    columnIn(m_evidence);
    column()->addWidget(m_evidence);
    m_comparing = new QWidget(content());
    auto *line = new QHBoxLayout(m_comparing);
    line->setContentsMargins(0, 0, 0, 0);
    auto *label = new ToneLabel(tr("Compare with"), theme::Tone::Plain, theme::FontRole::Body, m_comparing);
    m_other = new QComboBox(m_comparing);
    m_other->setObjectName(u"compareWith"_s);
    m_other->setAccessibleName(tr("Compare the chosen version with"));
    m_other->view()->setObjectName(u"compareWithList"_s);
    m_other->view()->setAccessibleName(tr("Compare the chosen version with"));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(m_other);
    line->addWidget(label);
    line->addWidget(m_other);
    line->addStretch(1);
    column()->addWidget(m_comparing);
    m_differences = new QWidget(content());
    columnIn(m_differences);
    column()->addWidget(m_differences);
    column()->addStretch(1);
    connect(m_table, &ListTable::currentChangedTo, this, &VersionsPart::versionChanged);
    connect(m_other, &QComboBox::currentIndexChanged, this, &VersionsPart::compare);
    connect(m_paper, &QPushButton::clicked, this, &VersionsPart::paperCameBack);
    connect(m_check, &QPushButton::clicked, this, &VersionsPart::check);
    connect(m_print, &QPushButton::clicked, this, [this] {
        if (const PlanVersion *version = current())
            printPlan(workspace(), person(), version->id, this);
    });
}

const PlanVersion *VersionsPart::current() const
{
    const auto &versions = view()->file.planning.versions;
    const auto found = std::ranges::find(versions, Id<PlanVersion>{m_table->currentId()}, &PlanVersion::id);
    return found == versions.end() ? nullptr : &*found;
}

void VersionsPart::show(const PersonView &view)
{
    const PlanFile &file = view.file.planning;
    std::vector<TableRow> rows;
    const auto read = guarded([&] {
        Names names(workspace().store());
        for (auto plan = file.plans.rbegin(); plan != file.plans.rend(); ++plan) {
            const auto versions = policy::versionsOf(file, plan->id);
            for (auto one = versions.rbegin(); one != versions.rend(); ++one) {
                const PlanVersion &version = **one;
                TableRow row{.id = version.id.value,
                             .cells = {tr("Version %1").arg(version.number), planKindText(plan->kind),
                                       version.preparedOn, names.staff(version.preparedBy),
                                       versionState(file, version), signedHow(file, version)}};
                if (!policy::isAgreed(file, version))
                    row.sign = Severity::Warn;
                rows.push_back(std::move(row));
            }
        }
    });
    if (!read)
        m_table->setEmptyText(read.error().what, read.error().advice);
    m_table->setRows(std::move(rows));
    if (!m_table->currentId())
        m_table->selectFirst();
    versionChanged();
}

void VersionsPart::versionChanged()
{
    if (!view())
        return;
    const PlanVersion *version = current();
    const QString choose = version ? QString() : tr("Choose a version in the list.");
    for (QPushButton *button : {m_print, m_check}) {
        button->setEnabled(version);
        button->setToolTip(choose);
    }
    m_paper->setVisible(whyReadOnly(workspace(), *view()).isEmpty());
    const bool waits = version && !policy::isAgreed(view()->file.planning, *version);
    m_paper->setEnabled(waits);
    m_paper->setToolTip(!version ? choose : waits ? QString() : tr("This version is signed already."));
    m_paper->setAccessibleDescription(m_paper->toolTip());
    if (!version || m_checked != version->id)
        empty(m_evidence);
    fillOthers();
    compare();
}

/// The plan as it is now, then every other version: the one before the chosen one at first.
void VersionsPart::fillOthers()
{
    const PlanVersion *version = current();
    const PlanFile &file = view()->file.planning;
    const QSignalBlocker quiet(m_other);
    const QVariant kept = m_other->currentData();
    m_other->clear();
    if (!version)
        return;
    if (planOf(*view()))
        m_other->addItem(tr("The plan as it is now"), qint64(0));
    int before = -1;
    for (const Plan &plan : file.plans) {
        for (const PlanVersion *one : policy::versionsOf(file, plan.id)) {
            if (one->id == version->id)
                continue;
            const bool same = plan.id == version->planId;
            m_other->addItem(same ? tr("Version %1").arg(one->number)
                                  : tr("Version %1 of %2").arg(one->number).arg(planKindText(plan.kind)),
                             one->id.value);
            if (same && one->number < version->number)
                before = m_other->count() - 1;
        }
    }
    const int again = kept.isValid() ? m_other->findData(kept) : -1;
    m_other->setCurrentIndex(again >= 0 ? again : before >= 0 ? before : 0);
}

Result<policy::PlanContent> VersionsPart::contentBeside() const
{
    const qint64 id = m_other->currentData().toLongLong();
    if (!id)
        return guarded([&] { return contentOf(workspace(), *view(), *planOf(*view())); });
    const auto &versions = view()->file.planning.versions;
    return versionContent(workspace().session(),
                          *std::ranges::find(versions, Id<PlanVersion>{id}, &PlanVersion::id));
}

void VersionsPart::compare()
{
    empty(m_differences);
    const PlanVersion *version = current();
    m_comparing->setVisible(version && m_other->count() > 0);
    if (!version || m_other->currentIndex() < 0)
        return;
    const auto chosen = versionContent(workspace().session(), *version);
    const auto other = contentBeside();
    if (!chosen || !other) {
        const Error &error = chosen ? other.error() : chosen.error();
        m_differences->layout()->addWidget(
            wrappedLine(u"planDamaged"_s, error.text(), m_differences, theme::Tone::Bad));
        return;
    }
    // What is older stands on the left.
    const qint64 id = m_other->currentData().toLongLong();
    const auto &versions = view()->file.planning.versions;
    const auto beside = std::ranges::find(versions, Id<PlanVersion>{id}, &PlanVersion::id);
    const auto age = [](const PlanVersion &one) { return std::pair(one.preparedOn, one.id); };
    const bool otherFirst = beside != versions.end() && age(*beside) < age(*version);
    const QString name = tr("Version %1").arg(version->number);
    m_differences->layout()->addWidget(new DifferenceGrid(
        workspace(), otherFirst ? policy::differences(*other, *chosen) : policy::differences(*chosen, *other),
        otherFirst ? m_other->currentText() : name, otherFirst ? name : m_other->currentText(),
        m_differences));
}

void VersionsPart::check()
{
    const PlanVersion *version = current();
    if (!version)
        return;
    empty(m_evidence);
    m_checked = version->id;
    const PlanFile &file = view()->file.planning;
    const Findings findings = checkEvidence(workspace().session(), *version, file);
    if (findings.isEmpty()) {
        const bool agreed = policy::isAgreed(file, *version);
        m_evidence->layout()->addWidget(wrappedLine(
            u"evidence"_s,
            agreed ? tr("✓ Version %1 is word for word what was signed, and so are its signatures.")
                         .arg(version->number)
                   : tr("✓ Version %1 is word for word what was prepared. Nobody signed it yet.")
                         .arg(version->number),
            m_evidence, theme::Tone::Good));
    }
    for (const Finding &finding : findings)
        m_evidence->layout()->addWidget(new FindingLine(finding, m_evidence));
}

void VersionsPart::paperCameBack()
{
    const PlanVersion *version = current();
    if (!version || !m_paper->isEnabled())
        return;
    workspace().prompts.chooseFile(
        this,
        {.title = tr("The scan of the signed plan, version %1").arg(version->number),
         .filter = tr("Scans (*.pdf *.png *.jpg *.jpeg *.tif *.tiff);;All files (*)")},
        [this, id = version->id](const QString &file) {
            if (!file.isEmpty())
                bind(id, file);
        });
}

void VersionsPart::bind(Id<PlanVersion> id, const QString &file)
{
    const auto &versions = view()->file.planning.versions;
    const auto version = std::ranges::find(versions, id, &PlanVersion::id);
    if (version == versions.end())
        return;
    const int number = version->number;
    const auto attached =
        workspace().actions().run(AttachFile{.jobSeekerId = person(),
                                             .file = file,
                                             .kind = u"signed_plan"_s,
                                             .title = tr("Signed plan, version %1").arg(number)});
    if (!attached.done) {
        workspace().navigator.say(attached.error ? attached.error->text() : whyNot(attached.findings));
        return;
    }
    auto *dialog = new ActionDialog(
        u"paperDialog"_s, tr("The signed paper came back"),
        tr("The scan is on Documents now. Once bound to version %1, nobody can exchange it unnoticed.")
            .arg(number),
        this);
    auto *form = new ActionForm(workspace(), actionOf<SignOnPaper>(), {{{}, {u"signed_on"_s, u"guardian"_s}}},
                                choices().context(), tr("Bind it to version %1").arg(number), dialog);
    form->start(SignOnPaper{
        .versionId = id, .attachmentId = {attached.id("attachment")}, .signedOn = workspace().today()});
    connect(form, &ActionForm::done, this, [this, number] {
        workspace().navigator.say(tr("Version %1 was agreed: the signed paper is bound to it.").arg(number));
    });
    dialog->openWith(form);
}

} // namespace waymark
