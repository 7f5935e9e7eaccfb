// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/charts/bars_view.h"

#include "ui/common/charts/bars_canvas.h"
#include "ui/common/flow_layout.h"
#include "ui/common/parts.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// How the bars of one series are filled.
class Swatch final : public QWidget
{
public:
    Swatch(int series, theme::Tone tone, QWidget *parent) : QWidget(parent), m_series(series), m_tone(tone)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    }
    QSize sizeHint() const override { return {theme::spacing(2), theme::spacing(2)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(QPen(barEdge(m_tone), 1));
        painter.setBrush(barBrush(m_series, m_tone));
        const int side = theme::spacing(1.5);
        painter.drawRect(QRectF((width() - side) / 2.0, (height() - side) / 2.0, side, side));
    }

private:
    int m_series;
    theme::Tone m_tone;
};

} // namespace

BarsView::BarsView(QWidget *parent)
    : QWidget(parent),
      m_title(theme::sectionTitle({}, this)),
      m_sentence(new ToneLabel({}, theme::Tone::Muted, theme::FontRole::Body, this)),
      m_legend(new QWidget(this)),
      m_canvas(new BarsCanvas(this))
{
    m_title->setWordWrap(true);
    m_title->setObjectName(u"barsTitle"_s);
    m_legend->setObjectName(u"barsLegend"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(u"barsSentence"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(theme::gap(0.5));
    column->addWidget(m_title);
    column->addWidget(m_legend);
    column->addWidget(m_canvas);
    column->addWidget(m_sentence);
    connect(m_canvas, &BarsCanvas::lineClicked, this, &BarsView::choose);
    setBars({}, {}, {}, {});
}

BarsView::~BarsView() = default;

void BarsView::setBars(const QString &title, const QStringList &categories, const QList<BarSeries> &series,
                       const QString &sentence)
{
    const bool some = !categories.isEmpty() && !series.isEmpty();
    m_categories = some ? categories : QStringList();
    m_series = some ? series : QList<BarSeries>();
    m_said = !sentence.isEmpty() || some ? sentence : tr("There is nothing to show yet.");
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_sentence->setText(m_said);
    m_sentence->setVisible(!m_said.isEmpty());
    m_canvas->setBars(m_categories, m_series);
    m_canvas->setVisible(some);
    makeLegend();
    setFocusPolicy(some ? Qt::StrongFocus : Qt::NoFocus);
    QStringList all;
    for (int i = 0; i < int(m_categories.size()); ++i)
        all += words(i);
    setAccessibleDescription(QString(m_said + u' ' + all.join(u"; "_s)).trimmed());
    setCurrent(some ? std::clamp(m_current, 0, int(m_categories.size()) - 1) : -1);
}

QString BarsView::words(int category) const
{
    if (category < 0 || category >= m_categories.size())
        return {};
    QStringList parts;
    for (const BarSeries &one : m_series) {
        const QString number = barNumber(one.values.value(category));
        parts +=
            one.name.isEmpty() ? number : tr("%1 %2", "number and what is counted").arg(number, one.name);
    }
    return tr("%1: %2").arg(m_categories[category], parts.join(u", "_s));
}

void BarsView::makeLegend()
{
    qDeleteAll(m_legend->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_legend->layout();
    m_legend->setVisible(m_series.size() > 1);
    if (m_series.size() < 2)
        return;
    auto *flow = new FlowLayout(FlowLayout::Lines, m_legend);
    flow->setSpacing(theme::spacing(1.5));
    for (int i = 0; i < int(m_series.size()); ++i) {
        auto *one = new QWidget(m_legend);
        auto *row = new QHBoxLayout(one);
        row->setContentsMargins({});
        row->setSpacing(theme::spacing(0.5));
        row->addWidget(new Swatch(i, m_series[i].tone, one));
        row->addWidget(new ToneLabel(m_series[i].name, theme::Tone::Plain, theme::FontRole::Body, one));
        flow->addWidget(one);
    }
}

void BarsView::setCurrent(int category)
{
    m_current = category;
    m_canvas->setCurrent(category);
    QStringList name{m_title->text(), words(category)};
    name.removeAll(QString());
    setAccessibleName(name.join(u". "_s));
}

void BarsView::choose(int category)
{
    setFocus(Qt::MouseFocusReason);
    setCurrent(category);
    emit barChosen(category);
}

void BarsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::ApplicationPaletteChange:
    case QEvent::ApplicationFontChange:
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        m_canvas->restyle();
        break;
    default:
        break;
    }
}

void BarsView::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_categories.size()) - 1;
    if (last < 0 || (event->modifiers() & ~Qt::KeypadModifier)) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        setCurrent(std::max(0, m_current - 1));
        break;
    case Qt::Key_Down:
        setCurrent(std::min(last, m_current + 1));
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(last);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit barChosen(m_current);
        break;
    default:
        event->ignore();
    }
}

void BarsView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    m_canvas->setCurrent(m_current);
}

void BarsView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_canvas->setCurrent(m_current);
}

} // namespace waymark
