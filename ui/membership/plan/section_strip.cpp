// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/plan/section_strip.h"

#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"

#include <QBoxLayout>
#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// A button drawn as a chip: green ground where complete, an empty outline where something is missing.
class SectionChip final : public QPushButton
{
public:
    explicit SectionChip(QWidget *parent) : QPushButton(parent)
    {
        setAutoDefault(false);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    void setComplete(bool complete) { m_complete = complete; }
    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + theme::spacing(2.5),
                std::max(24, fontMetrics().height() + theme::spacing(1))};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Colors &c = theme::colors(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
        const double round = area.height() / 2;
        painter.setPen(m_complete ? Qt::NoPen : QPen(c.border, 1));
        painter.setBrush(m_complete ? c.goodTint : underMouse() ? c.plainTint : c.base);
        painter.drawRoundedRect(area, round, round);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(c.accent, 2));
            painter.drawRoundedRect(area, round, round);
        }
        painter.setPen(m_complete ? c.good : c.text);
        painter.drawText(rect(), Qt::AlignCenter, text());
    }

private:
    bool m_complete = false;
};

} // namespace

SectionStrip::SectionStrip(QWidget *parent)
    : QWidget(parent),
      m_count(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Small, this)),
      m_chips(new QWidget(this))
{
    setObjectName(u"planSections"_s);
    setAccessibleName(tr("Sections of the plan"));
    m_count->setObjectName(u"planSectionCount"_s);
    m_count->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::gap(0.5));
    column->addWidget(m_count);
    new FlowLayout(FlowLayout::Lines, m_chips);
    column->addWidget(m_chips);
}

void SectionStrip::present(std::vector<policy::PlanSection> sections)
{
    m_sections = std::move(sections);
    // The button in use stays the same one, so that the keyboard does not fall out of it.
    while (m_buttons.size() > qsizetype(m_sections.size()))
        delete m_buttons.takeLast();
    while (m_buttons.size() < qsizetype(m_sections.size())) {
        auto *chip = new SectionChip(m_chips);
        const auto at = std::size_t(m_buttons.size());
        connect(chip, &QPushButton::clicked, this,
                [this, at] { emit requested(m_sections[at].part, m_sections[at].field); });
        m_chips->layout()->addWidget(chip);
        chip->show();
        m_buttons += chip;
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const policy::PlanSection &section = m_sections[std::size_t(i)];
        auto *chip = static_cast<SectionChip *>(m_buttons[i]);
        const bool complete = section.complete();
        chip->setObjectName(u"section_"_s + section.id);
        chip->setComplete(complete);
        chip->setText((complete ? u"✓ "_s : u"○ "_s) + section.title);
        chip->setAccessibleName(complete ? tr("%1: complete").arg(section.title)
                                         : tr("%1: incomplete").arg(section.title));
        QString words = complete ? tr("Nothing is missing here.") : section.missing.join(u'\n');
        if (!section.rule.isEmpty())
            words += u" ("_s + section.rule + u')';
        chip->setToolTip(words);
        chip->setAccessibleDescription(words);
        chip->setProperty("rule", section.rule);
        chip->updateGeometry();
        chip->update();
    }
    const int missing = policy::missingSections(m_sections);
    m_count->setText(missing == 0 ? tr("All %1 sections are complete.").arg(m_sections.size())
                                  : tr("%1 of %2 sections are complete. ○ marks what is missing; choose one "
                                       "to go there. A plan is agreed on once nothing is missing.")
                                        .arg(int(m_sections.size()) - missing)
                                        .arg(m_sections.size()));
    m_chips->layout()->invalidate();
    updateGeometry();
}

} // namespace waymark
