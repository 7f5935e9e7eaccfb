// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/parts.h"
#include "ui/forms/columns_layout.h"
#include "ui/forms/field_row.h"
#include "ui/forms/record_form.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QScrollArea>

using namespace Qt::StringLiterals;

// How a form is put together and takes its place; record_form.cpp has what it does with values.
namespace waymark {

QList<FormSection> RecordForm::sectionsOf(const EntitySpec &spec, const QStringList &names)
{
    QStringList wanted = names;
    if (wanted.isEmpty()) {
        for (const FieldSpec &field : spec.fields) {
            if (const QString name = QString::fromLatin1(field.section);
                !name.isEmpty() && !wanted.contains(name))
                wanted.append(name);
        }
    }
    QList<FormSection> sections;
    for (const QString &name : wanted) {
        FormSection section{QCoreApplication::translate(spec.name, name.toUtf8().constData()), {}};
        for (const FieldSpec &field : spec.fields) {
            if (QLatin1StringView(field.section) == name && !field.system)
                section.fields.append(QString::fromLatin1(field.name));
        }
        sections.append(section);
    }
    return sections;
}

RecordForm::RecordForm(const EntitySpec &spec, const QStringList &sections, const FormContext &context,
                       QWidget *parent, Scroll scroll)
    : RecordForm(spec, sectionsOf(spec, sections), context, parent, scroll)
{
}

RecordForm::RecordForm(const EntitySpec &spec, const QList<FormSection> &sections, const FormContext &context,
                       QWidget *parent, Scroll scroll)
    : QWidget(parent), m_spec(spec), m_context(context), m_content(new QWidget)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    m_content->setObjectName(u"formContent"_s);
    if (scroll == Scroll::Own) {
        m_area = new QScrollArea(this);
        m_area->setObjectName(u"formArea"_s);
        m_area->setWidgetResizable(true);
        m_area->setFrameShape(QFrame::NoFrame);
        m_area->setFocusPolicy(Qt::NoFocus);
        m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
        m_area->setWidget(m_content);
        whole->addWidget(m_area);
    } else {
        whole->addWidget(m_content);
    }
    build(sections);
    updateShown();
}

RecordForm::~RecordForm()
{
    // A window that goes away takes the focus from its editors, which then say that they are finished.
    for (const FieldRow *row : m_rows)
        row->editor()->disconnect(this);
}

void RecordForm::build(const QList<FormSection> &sections)
{
    auto *column = new QVBoxLayout(m_content);
    const int side = m_area ? theme::spacing(2) : 0;
    column->setContentsMargins(side, m_area ? theme::spacing(1) : 0, side, side);
    column->setSpacing(0);
    m_top = new QVBoxLayout;
    column->addLayout(m_top);
    for (const FormSection &section : sections) {
        auto *box = new QWidget(m_content);
        auto *inside = new QVBoxLayout(box);
        inside->setContentsMargins(0, theme::gap(1), 0, theme::gap(1.5));
        inside->setSpacing(0);
        if (!section.title.isEmpty()) {
            inside->addWidget(theme::sectionTitle(section.title, box));
            inside->addSpacing(theme::spacing(0.5));
            inside->addWidget(theme::separator(box));
            inside->addSpacing(theme::gap(1));
        }
        auto *rows = new ColumnsLayout;
        inside->addLayout(rows);
        QList<FieldRow *> members;
        for (const QString &name : section.fields) {
            const FieldSpec *spec = m_spec.find(name);
            if (!spec)
                continue;
            auto *row = new FieldRow(*spec, m_spec.name, m_context, box);
            rows->addRow(row);
            members.append(row);
            connect(row->editor(), &FieldEditor::edited, this, [this, row] { rowEdited(row); });
            connect(row->editor(), &FieldEditor::finished, this,
                    [this, row] { emit fieldFinished(row->name()); });
        }
        m_rows += members;
        m_sections.append({box, members});
        column->addWidget(box);
    }
    column->addStretch(1);
    alignLabels();
}

void RecordForm::alignLabels()
{
    const int most = theme::columns(24);
    int width = theme::columns(14);
    int tooLong = 0;
    for (const FieldRow *row : m_rows) {
        if (row->wantedLabelWidth() <= most)
            width = std::max(width, row->wantedLabelWidth());
        else
            ++tooLong;
    }
    // Where many labels wrap anyway, they wrap once rather than thrice.
    const bool manyLong = tooLong > 0 && tooLong * 4 >= m_rows.size();
    for (FieldRow *row : m_rows)
        row->setLabelWidth(manyLong ? most : width);
}

void RecordForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        for (FieldRow *row : m_rows)
            row->applyMetrics();
        alignLabels();
    }
}

QSize RecordForm::sizeHint() const
{
    const int width = ColumnsLayout::wideFrom() + theme::spacing(6);
    const int height = m_content->heightForWidth(width);
    return {width, m_area ? std::min(height, theme::controlHeight() * 22) : height};
}

} // namespace waymark
