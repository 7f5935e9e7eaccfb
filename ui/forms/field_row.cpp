// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/field_row.h"

#include "ui/common/parts.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// The mark of a mandatory field: in color while something is missing, quiet once it is there.
class Mark final : public QWidget
{
public:
    explicit Mark(QWidget *parent) : QWidget(parent)
    {
        setFixedSize(theme::spacing(1.5), theme::controlHeight());
    }

    void set(bool mandatory, bool missing)
    {
        m_mandatory = mandatory;
        m_missing = missing;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_mandatory)
            return;
        const theme::Colors &c = theme::colors(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double side = theme::spacing(1);
        const QPointF from(0.5, (height() - side) / 2);
        QPolygonF triangle{{from, from + QPointF(0, side), from + QPointF(side * 0.85, side / 2)}};
        if (layoutDirection() == Qt::RightToLeft) {
            for (QPointF &point : triangle)
                point.setX(width() - point.x());
        }
        painter.setPen(
            QPen(m_missing ? c.accent : c.border, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(m_missing ? QBrush(c.accent) : QBrush(Qt::NoBrush));
        painter.drawPolygon(triangle);
    }

private:
    bool m_mandatory = false;
    bool m_missing = false;
};

int helpWidth()
{
    return std::max(24, theme::spacing(2.5));
}

} // namespace

FieldRow::FieldRow(const FieldSpec &spec, const char *trContext, const FormContext &context, QWidget *parent)
    : QWidget(parent),
      m_labelText(spec.labelText(trContext)),
      m_help(spec.helpText(trContext)),
      m_mark(new Mark(this)),
      m_label(new ToneLabel(m_labelText, theme::Tone::Plain, theme::FontRole::Body, this))
{
    const QString name = QString::fromLatin1(spec.name);
    setObjectName(name + u"_row");
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_mark->setObjectName(name + u"_mark");
    line->addWidget(m_mark, 0, Qt::AlignTop);

    m_label->setObjectName(name + u"_label");
    m_label->setWordWrap(true);
    m_label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_label->installEventFilter(this);
    line->addWidget(m_label, 0, Qt::AlignTop);
    if (hasHelp()) {
        m_helpButton = new QToolButton(this);
        m_helpButton->setObjectName(name + u"_help");
        m_helpButton->setIcon(theme::icon(u"help"_s));
        m_helpButton->setAutoRaise(true);
        m_helpButton->setFocusPolicy(Qt::NoFocus);
        m_helpButton->setToolTip(m_help);
        m_helpButton->setAccessibleName(tr("Explain %1").arg(m_labelText));
        connect(m_helpButton, &QToolButton::clicked, this, [this] { setHelpVisible(!isHelpVisible()); });
        line->addWidget(m_helpButton, 0, Qt::AlignTop);
        m_label->setToolTip(m_help);
    }

    m_below = new QVBoxLayout;
    m_below->setContentsMargins(0, 0, 0, 0);
    m_below->setSpacing(theme::spacing(0.25));
    m_editor = makeFieldEditor(spec, context, this);
    m_editor->setLabel(m_labelText);
    m_below->addWidget(m_editor);
    m_findingLines = new QVBoxLayout;
    m_findingLines->setSpacing(theme::spacing(0.25));
    m_below->addLayout(m_findingLines);
    m_below->addStretch(1);
    line->addLayout(m_below, 1);
    applyMetrics();
    connect(m_editor, &FieldEditor::edited, this, &FieldRow::editorEdited);
    connect(m_editor, &FieldEditor::finished, this, &FieldRow::editorFinished);
    describe();
}

void FieldRow::applyMetrics()
{
    const int height = theme::controlHeight();
    m_mark->setFixedSize(theme::spacing(1.5), height);
    const int drop = std::max(0, (height - m_label->fontMetrics().height()) / 2);
    m_label->setContentsMargins(0, drop, theme::spacing(1), 0);
    if (m_helpButton)
        m_helpButton->setFixedSize(helpWidth(), height);
}

int FieldRow::wantedLabelWidth() const
{
    return m_label->fontMetrics().horizontalAdvance(m_labelText) + theme::spacing(1) + 2 + (m_helpButton ? helpWidth() : 0);
}

void FieldRow::setLabelWidth(int width)
{
    // The button of an explanation stands at the end of the label, so that all editors begin on one line.
    m_label->setFixedWidth(width - (m_helpButton ? helpWidth() : 0));
}

void FieldRow::setMandatory(bool mandatory)
{
    m_mandatory = mandatory;
    showMark();
    describe();
}

bool FieldRow::isMissing() const
{
    return m_mandatory && isNull(m_editor->value());
}

void FieldRow::showMark()
{
    static_cast<Mark *>(m_mark)->set(m_mandatory, isMissing());
}

ToneLabel *FieldRow::lineBelow(const QString &name)
{
    ToneLabel *line = theme::hint({}, this);
    line->setObjectName(this->name() + name);
    m_below->insertWidget(m_footer ? 2 : 1, line);
    return line;
}

void FieldRow::setFooter(QWidget *footer)
{
    m_footer = footer;
    m_below->insertWidget(1, footer);
}

void FieldRow::setNote(const QString &text)
{
    if (!m_note && !text.isEmpty())
        m_note = lineBelow(u"_note"_s);
    if (m_note) {
        m_note->setText(text);
        m_note->setVisible(!text.isEmpty());
    }
    describe();
}

void FieldRow::setHelpVisible(bool visible)
{
    if (!hasHelp())
        return;
    if (!m_helpLine && visible) {
        m_helpLine = lineBelow(u"_help_text"_s);
        m_helpLine->setText(m_help);
    }
    if (m_helpLine)
        m_helpLine->setVisible(visible);
}

bool FieldRow::isHelpVisible() const
{
    return m_helpLine && !m_helpLine->isHidden();
}

void FieldRow::setFindings(const Findings &findings)
{
    m_findings = findings;
    showFindings();
}

void FieldRow::editorEdited()
{
    if (m_editor->acceptable())
        m_sayProblem = false;
    showFindings();
    showMark();
}

void FieldRow::editorFinished()
{
    m_sayProblem = !m_editor->acceptable();
    showFindings();
    describe();
}

void FieldRow::showFindings()
{
    Findings now = m_findings;
    if (m_sayProblem)
        now.prepend({QString(), name(), m_editor->problem(), Severity::Block});
    showMark();
    m_editor->setUnusable(blocks(now));
    if (now == m_shown)
        return;
    m_shown = now;
    while (QLayoutItem *item = m_findingLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Finding &finding : now) {
        auto *line = new FindingLine(finding, this);
        line->setObjectName(name() + u"_finding");
        m_findingLines->addWidget(line);
    }
    describe();
}

void FieldRow::describe()
{
    QStringList parts{m_editor->understood()};
    if (m_mandatory)
        parts.append(tr("Mandatory."));
    for (const Finding &finding : m_shown)
        parts.append(tr("%1: %2").arg(theme::severityWord(finding.severity), finding.message));
    if (m_note)
        parts.append(m_note->text());
    if (!m_help.isEmpty())
        parts.append(m_help);
    m_editor->setDescription(parts.join(u' ').trimmed());
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_label && event->type() == QEvent::MouseButtonPress)
        m_editor->labelClicked();
    return QWidget::eventFilter(watched, event);
}

} // namespace waymark
