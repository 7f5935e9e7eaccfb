// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/forms/missing_bar.h"

#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

MissingBar::MissingBar(QWidget *parent)
    : QWidget(parent),
      m_text(new ToneLabel({}, theme::Tone::Plain, theme::FontRole::Heading, this)),
      m_links(new QWidget(this))
{
    setObjectName(u"missingBar"_s);
    m_text->setObjectName(u"missingText"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::spacing(1.5), theme::spacing(0.5), theme::spacing(1.5),
                            theme::spacing(0.5));
    row->setSpacing(theme::spacing(1));
    const int drop = std::max(0, (theme::controlHeight() - m_text->fontMetrics().height()) / 2);
    m_text->setContentsMargins(0, drop, 0, drop);
    row->addWidget(m_text, 0, Qt::AlignTop);
    auto *flow = new FlowLayout(FlowLayout::Lines, m_links);
    flow->setSpacing(theme::spacing(0.5));
    row->addWidget(m_links, 1);
    m_missing.append({u"?"_s, {}});
    setMissing({});
}

QString MissingBar::text() const
{
    return m_text->text();
}

void MissingBar::setMissing(const QList<MissingField> &missing)
{
    if (missing == m_missing)
        return;
    m_missing = missing;
    while (QLayoutItem *item = m_links->layout()->takeAt(0)) {
        // A link may be what was just clicked.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_text->setText(missing.isEmpty() ? tr("Everything mandatory is there.")
                                      : tr("%1 still missing").arg(missing.size()));
    m_text->setTone(missing.isEmpty() ? theme::Tone::Good : theme::Tone::Plain);
    for (const MissingField &field : missing) {
        QPushButton *link = theme::link(field.label, m_links);
        link->setObjectName(u"missing_"_s + field.name);
        connect(link, &QPushButton::clicked, this, [this, name = field.name] { emit fieldRequested(name); });
        m_links->layout()->addWidget(link);
        link->show();
    }
    setAccessibleName(m_text->text());
    updateGeometry();
}

void MissingBar::follow(RecordForm *form)
{
    connect(form, &RecordForm::missingChanged, this, &MissingBar::setMissing);
    connect(this, &MissingBar::fieldRequested, form, &RecordForm::focusField);
    setMissing(form->missingFields());
}

void MissingBar::paintEvent(QPaintEvent *)
{
    const theme::Colors &c = theme::colors(palette());
    QPainter painter(this);
    painter.fillRect(rect(), m_missing.isEmpty() ? c.window : c.accentTint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), c.line);
}

} // namespace waymark
