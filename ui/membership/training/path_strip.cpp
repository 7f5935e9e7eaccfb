// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/membership/training/path_strip.h"

#include "ui/common/flow_layout.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

using State = PathStep::State;

QString signOf(State state)
{
    switch (state) {
    case State::Done:
        return u"✓"_s;
    case State::Now:
        return u"▸"_s;
    case State::Off:
        return u"✗"_s;
    case State::Open:
        break;
    }
    return u"○"_s;
}

/// Two lines: the sign and the step, under it its day.
class StepButton final : public QPushButton
{
public:
    explicit StepButton(QWidget *parent) : QPushButton(parent)
    {
        setAutoDefault(false);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    void show(const PathStep &step)
    {
        m_step = step;
        updateGeometry();
        update();
    }
    QSize sizeHint() const override
    {
        const QFontMetrics first(theme::font(theme::FontRole::Heading));
        const QFontMetrics second(theme::font(theme::FontRole::Small));
        return {std::max(first.horizontalAdvance(head()), second.horizontalAdvance(m_step.words)) +
                    theme::spacing(2),
                first.height() + second.height() + theme::spacing(1)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const theme::Colors &c = theme::colors(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF area = QRectF(rect()).adjusted(1, 1, -1, -1);
        const QColor ground = m_step.state == State::Done  ? c.goodTint
                              : m_step.state == State::Now ? c.accentTint
                              : m_step.state == State::Off ? c.warnTint
                              : underMouse()               ? c.plainTint
                                                           : c.base;
        painter.setPen(m_step.state == State::Open ? QPen(c.border, 1) : Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(area, 5, 5);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(c.accent, 2));
            painter.drawRoundedRect(area, 5, 5);
        }
        const QColor ink = m_step.state == State::Done  ? c.good
                           : m_step.state == State::Now ? c.accent
                           : m_step.state == State::Off ? c.warn
                                                        : c.text;
        const int left = theme::spacing(1);
        const int top = theme::spacing(0.5);
        const QFont heading = theme::font(theme::FontRole::Heading);
        const QFont small = theme::font(theme::FontRole::Small);
        const int headHeight = QFontMetrics(heading).height();
        painter.setFont(heading);
        painter.setPen(ink);
        painter.drawText(QRect(left, top, width() - left, headHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         head());
        painter.setFont(small);
        painter.setPen(m_step.state == State::Open ? c.muted : ink);
        painter.drawText(QRect(left, top + headHeight, width() - left, QFontMetrics(small).height()),
                         Qt::AlignLeft | Qt::AlignVCenter, m_step.words);
    }

private:
    QString head() const { return signOf(m_step.state) + u' ' + m_step.title; }

    PathStep m_step;
};

} // namespace

PathStrip::PathStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"trainingPath"_s);
    setAccessibleName(tr("The way from the shelter to a job"));
    auto *flow = new FlowLayout(FlowLayout::Lines, this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(theme::spacing(0.75));
}

void PathStrip::present(std::vector<PathStep> steps)
{
    m_steps = std::move(steps);
    // The button in use stays the same one, so that the keyboard does not fall out of it.
    while (m_buttons.size() < qsizetype(m_steps.size())) {
        auto *button = new StepButton(this);
        const auto at = std::size_t(m_buttons.size());
        connect(button, &QPushButton::clicked, this, [this, at] { emit requested(m_steps[at].part); });
        layout()->addWidget(button);
        button->QWidget::show();
        m_buttons += button;
    }
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        const PathStep &step = m_steps[std::size_t(i)];
        auto *button = static_cast<StepButton *>(m_buttons[i]);
        button->setObjectName(u"path_"_s + step.id);
        button->show(step);
        const QString state = step.state == State::Done  ? tr("done")
                              : step.state == State::Now ? tr("now")
                              : step.state == State::Off ? tr("stands in the way")
                                                         : tr("not yet");
        button->setText(tr("%1: %2").arg(step.title, step.words));
        button->setAccessibleName(tr("%1, %2: %3").arg(step.title, state, step.words));
        button->setToolTip(button->accessibleName());
    }
    layout()->invalidate();
    updateGeometry();
}

} // namespace waymark
