// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/action_form.h"

#include "core/policy/role_policy.h"
#include "ui/common/layout/fit_area.h"
#include "ui/common/parts.h"
#include "ui/common/record/record_words.h"
#include "ui/forms/field_editor.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

ActionForm::ActionForm(const Workspace &workspace, const ActionSpec &action,
                       const QList<FormSection> &sections, const FormContext &context, const QString &runText,
                       QWidget *parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_action(action),
      m_form(new RecordForm(*action.params, sections, context, this, RecordForm::Scroll::Outer)),
      m_run(new QPushButton(runText, this)),
      m_trouble(new ToneLabel({}, theme::Tone::Bad, theme::FontRole::Body, this)),
      m_buttons(new QWidget(this)),
      m_start(*action.params),
      m_params(*action.params)
{
    const QString name = QString::fromLatin1(action.name);
    setObjectName(name + u"_form"_s);
    m_run->setObjectName(name);
    m_run->setAutoDefault(false);
    m_trouble->setObjectName(name + u"_trouble"_s);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    column->addWidget(m_form);
    column->addWidget(m_trouble);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_run);
    column->addWidget(m_buttons);

    const QString why = whyNot(policy::checkRole(workspace.session().staff().role, name));
    m_run->setEnabled(why.isEmpty());
    m_run->setToolTip(why.isEmpty() ? tr("Ctrl+Enter") : why);
    connect(m_run, &QPushButton::clicked, this, &ActionForm::run);
    connect(m_form, &RecordForm::enteredLast, m_run, [this] { m_run->setFocus(Qt::TabFocusReason); });
    connect(m_form, &RecordForm::fieldEdited, this, &ActionForm::fieldEdited);
}

void ActionForm::start(const void *params)
{
    m_start = AnyRecord(*m_action.params, params);
    m_form->load(params);
    m_touched.clear();
    m_tried = false;
    m_trouble->hide();
    checkNow();
}

void ActionForm::follow(const void *params)
{
    m_start = AnyRecord(*m_action.params, params);
    m_form->reload(params);
    checkNow();
}

void ActionForm::addCancel(const QString &text)
{
    auto *cancel = new QPushButton(text, m_buttons);
    cancel->setObjectName(QString::fromLatin1(m_action.name) + u"_cancel"_s);
    cancel->setAutoDefault(false);
    static_cast<QHBoxLayout *>(m_buttons->layout())->insertWidget(1, cancel);
    connect(cancel, &QPushButton::clicked, this, &ActionForm::cancelled);
}

void *ActionForm::filled()
{
    m_params = AnyRecord(*m_action.params, m_start.data());
    m_form->store(m_params.data());
    return m_params.data();
}

void ActionForm::fieldEdited(const QString &field)
{
    m_touched.insert(field);
    m_trouble->hide();
    checkNow();
    emit edited();
}

void ActionForm::checkNow()
{
    m_findings = m_workspace.actions().check(m_action, filled());
    showFindings();
}

bool ActionForm::holdsBack(const Finding &finding) const
{
    return finding.severity == Severity::Block || m_mustAnswer.contains(finding.rule);
}

void ActionForm::showFindings()
{
    Findings shown;
    const QStringList fields = m_form->fieldNames();
    for (Finding finding : m_findings) {
        const bool touched = m_touched.contains(finding.field);
        if (!m_tried && !touched && holdsBack(finding))
            continue;
        if (m_quiet && !fields.contains(finding.field) && finding.severity != Severity::Block)
            continue;
        if (!fields.contains(finding.field))
            finding.field.clear();
        shown += finding;
    }
    m_form->setFindings(shown);
}

void ActionForm::focusFirst()
{
    for (const QString &field : m_form->fieldNames()) {
        const bool wrong = m_form->editor(field) && !m_form->editor(field)->acceptable();
        const bool held = std::ranges::any_of(
            m_findings, [&](const Finding &one) { return one.field == field && holdsBack(one); });
        if ((wrong || held) && m_form->focusField(field))
            return;
    }
}

bool ActionForm::run()
{
    if (!m_run->isEnabled())
        return false;
    m_tried = true;
    checkNow();
    const bool held = std::ranges::any_of(m_findings, [this](const Finding &one) { return holdsBack(one); });
    if (held || !m_form->acceptable()) {
        focusFirst();
        return false;
    }
    const ActionResult result = m_workspace.actions().run(m_action, filled());
    if (!result.done) {
        m_findings = result.findings;
        showFindings();
        if (result.error) {
            m_trouble->setText(result.error->text());
            m_trouble->show();
        }
        focusFirst();
        return false;
    }
    m_form->markSaved();
    m_tried = false;
    emit done(result);
    return true;
}

void ActionForm::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & Qt::ControlModifier))
        run();
    else
        QWidget::keyPressEvent(event);
}

ActionDialog::ActionDialog(const QString &name, const QString &title, const QString &explanation,
                           QWidget *parent)
    : QDialog(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(name);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_column->setContentsMargins(theme::spacing(2), theme::spacing(2), theme::spacing(2), theme::spacing(2));
    m_column->setSpacing(theme::gap(1));
    m_column->addWidget(theme::pageTitle(title, this));
    if (!explanation.isEmpty()) {
        auto *words = new ToneLabel(explanation, theme::Tone::Plain, theme::FontRole::Body, this);
        words->setObjectName(name + u"_explanation"_s);
        words->setWordWrap(true);
        m_column->addWidget(words);
    }
}

void ActionDialog::openWith(ActionForm *form)
{
    form->setParent(this);
    m_column->addWidget(form);
    openFilled(form);
}

void ActionDialog::openLong(ActionForm *form)
{
    m_scrolls = true;
    auto *area = new FitArea(this);
    // The bar beside it touches no field.
    form->layout()->setContentsMargins(0, 0, theme::spacing(1), 0);
    area->setBody(form);
    m_column->addWidget(area, 1);
    openFilled(form);
}

void ActionDialog::openFilled(ActionForm *form)
{
    form->addCancel(tr("Cancel"));
    form->runButton()->setDefault(true);
    connect(form, &ActionForm::cancelled, this, &QDialog::reject);
    connect(form, &ActionForm::done, this, &QDialog::accept);
    setMinimumWidth(theme::columns(48));
    const int wide = theme::columns(84);
    resize(wide, height());
    resize(wide, wantedHeight());
    open();
    const QStringList fields = form->form()->fieldNames();
    if (!fields.isEmpty())
        form->form()->focusField(fields.first());
}

int ActionDialog::wantedHeight() const
{
    const int whole = m_column->totalHeightForWidth(width());
    const int room = parentWidget() ? parentWidget()->window()->height() - theme::spacing(4) : whole;
    return m_scrolls ? std::min(whole, std::max(room, theme::controlHeight() * 10)) : whole;
}

bool ActionDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    // A finding takes a line more: the window grows by it, and never cuts a field.
    if (event->type() == QEvent::LayoutRequest && isVisible()) {
        if (const int wanted = wantedHeight(); wanted > height())
            resize(width(), wanted);
    }
    return done;
}

} // namespace waymark
