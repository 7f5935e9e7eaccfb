// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <optional>

using namespace Qt::StringLiterals;

namespace waymark::theme {

namespace {

/// Strokes on a 24 by 24 grid: "M x y" moves, "L x y" draws, "C" curves (three points), "O x y r" is a
/// circle.
struct Strokes
{
    const char *name;
    const char *path;
};

constexpr Strokes set[] = {
    {"calendar", "M4 6 L20 6 L20 20 L4 20 L4 6 M4 10 L20 10 M8 3.5 L8 7 M16 3.5 L16 7"},
    {"chevron-down", "M7 10 L12 15 L17 10"},
    {"chevron-left", "M14 7 L9 12 L14 17"},
    {"chevron-right", "M10 7 L15 12 L10 17"},
    {"clear", "M7 7 L17 17 M17 7 L7 17"},
    {"help", "O12 12 8 M9.8 10 C9.8 6.9 14.4 7.1 14.2 9.9 C14 11.6 12 11.7 12 13.6 M12 16.3 L12 16.4"},
    {"check", "M5 12.5 L10 17.5 L19 7"},
    {"search", "O10.5 10.5 6 M15 15 L20 20"},
    {"plus", "M12 5 L12 19 M5 12 L19 12"},
    {"eye", "M2.5 12 C6 5.5 18 5.5 21.5 12 C18 18.5 6 18.5 2.5 12 O12 12 2.8"},
    {"eye-off", "M2.5 12 C6 5.5 18 5.5 21.5 12 C18 18.5 6 18.5 2.5 12 M4 20 L20 4"},
    {"today", "O12 12 8.5 M12 7 L12 12 L15.5 14"},
    {"find", "O10.5 10.5 6 M15 15 L20 20"},
    {"caseload", "O9 8.5 3.5 M2.5 19.5 C3 13 15 13 15.5 19.5 M15 5.3 C19 5.5 19 11 15.5 11.7 M17.5 14.2 C20 "
                 "15 21.2 17 21.5 19.5"},
    {"business", "M3.5 8 L20.5 8 L20.5 19.5 L3.5 19.5 L3.5 8 M9 8 L9 4.5 L15 4.5 L15 8 M3.5 13 L10.5 13 M13.5 13 L20.5 13 "
                 "M10.5 11.5 L13.5 11.5 L13.5 15 L10.5 15 L10.5 11.5"},
    {"team", "O12 7 3 M6.5 20 C7 13 17 13 17.5 20 O4.8 9.5 2 M1.8 18 C2 15.5 3.5 14.2 5 14.2 O19.2 9.5 2 M22.2 18 C22 15.5 20.5 14.2 19 14.2"},
    {"person", "O12 8 4 M4.5 20.5 C5 12.5 19 12.5 19.5 20.5"},
    {"review", "M5 4 L19 4 L19 20 L5 20 L5 4 M8.5 12 L11 14.5 L15.5 9.5"},
    {"reports", "M4 20 L20 20 M7 17 L7 11 M12 17 L12 5 M17 17 L17 8.5"},
    {"performance", "M4 16 C4 5 20 5 20 16 M12 16 L16 10 M4 19.5 L20 19.5"},
    {"sync", "M4.5 11 C5 3.5 16 2.5 18.8 8.5 M19 4 L19 8.7 L14.3 8.7 M19.5 13 C19 20.5 8 21.5 5.2 15.5 M5 20 "
             "L5 15.3 L9.7 15.3"},
    {"settings", "M4 7 L20 7 M4 12 L20 12 M4 17 L20 17 O9 7 2 O15 12 2 O8 17 2"},
    {"lock", "M5.5 11 L18.5 11 L18.5 20 L5.5 20 L5.5 11 M8 11 C7 2.5 17 2.5 16 11"},
    {"phone", "M7 3 L10 8 L8 10.5 C9 13 11 15 13.5 16 L16 14 L21 17 C19 22 14 21.5 9 17 C4 12 2.5 5 7 3"},
    {"mail", "M3.5 6 L20.5 6 L20.5 18 L3.5 18 L3.5 6 M3.5 6.5 L12 13 L20.5 6.5"},
    {"note", "M6 3.5 L15 3.5 L19 7.5 L19 20.5 L6 20.5 L6 3.5 M9 9.5 L14 9.5 M9 13 L16 13 M9 16.5 L16 16.5"},
    {"print", "M7 9 L7 3.5 L17 3.5 L17 9 M7 17 L3.5 17 L3.5 9 L20.5 9 L20.5 17 L17 17 M7 14 L17 14 L17 20.5 "
              "L7 20.5 L7 14"},
    {"flag", "M6 21 L6 4 L18 4 L15 8.5 L18 13 L6 13"},
    {"undo", "M9 5 L4.5 9.5 L9 14 M5 9.5 L14 9.5 C21 9.5 21 19 14 19 L10 19"},
    {"back", "M11 5.5 L4.5 12 L11 18.5 M5 12 L20 12"},
};

QPainterPath pathOf(const char *text)
{
    QPainterPath path;
    const QString source = QString::fromLatin1(text);
    QList<double> numbers;
    QChar command;
    const auto finish = [&path, &numbers, &command] {
        const auto at = [&numbers](qsizetype i) { return QPointF(numbers[i], numbers[i + 1]); };
        if (command == u'M' && numbers.size() == 2)
            path.moveTo(at(0));
        else if (command == u'L' && numbers.size() == 2)
            path.lineTo(at(0));
        else if (command == u'C' && numbers.size() == 6)
            path.cubicTo(at(0), at(2), at(4));
        else if (command == u'O' && numbers.size() == 3)
            path.addEllipse(at(0), numbers[2], numbers[2]);
        numbers.clear();
    };
    for (QStringView word : QStringView(source).split(u' ')) {
        if (word[0].isLetter()) {
            finish();
            command = word[0];
            word = word.mid(1);
        }
        numbers.append(word.toDouble());
    }
    finish();
    return path;
}

class StrokeIcon final : public QIconEngine
{
public:
    explicit StrokeIcon(QPainterPath path) : m_path(std::move(path)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const Colors &c = colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = std::min(rect.width(), rect.height());
        painter->translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        painter->scale(side / 24, side / 24);
        const QColor ink = mode == QIcon::Disabled ? c.disabled : c.muted;
        painter->strokePath(m_path, QPen(ink, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new StrokeIcon(*this); }

private:
    QPainterPath m_path;
};

/// Octagon, triangle or circle, filled, with a mark inside.
class SeverityIcon final : public QIconEngine
{
public:
    explicit SeverityIcon(Severity severity) : m_severity(severity) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const Colors &c = colors();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const double side = std::min(rect.width(), rect.height());
        painter->translate(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        painter->scale(side / 24, side / 24);
        painter->setPen(Qt::NoPen);
        painter->setBrush(textColor(toneOf(m_severity), c));
        QPen mark(c.base, 2.6, Qt::SolidLine, Qt::RoundCap);
        if (m_severity == Severity::Block) {
            painter->drawPolygon(
                QPolygonF{{{8, 2}, {16, 2}, {22, 8}, {22, 16}, {16, 22}, {8, 22}, {2, 16}, {2, 8}}});
            painter->setPen(mark);
            painter->drawLine(QPointF(8.5, 8.5), QPointF(15.5, 15.5));
            painter->drawLine(QPointF(15.5, 8.5), QPointF(8.5, 15.5));
        } else if (m_severity == Severity::Warn) {
            painter->drawPolygon(QPolygonF{{{12, 2}, {23, 21.5}, {1, 21.5}}});
            painter->setPen(mark);
            painter->drawLine(QPointF(12, 9), QPointF(12, 14));
            painter->drawPoint(QPointF(12, 18));
        } else {
            painter->drawEllipse(QPointF(12, 12), 10, 10);
            painter->setPen(mark);
            painter->drawLine(QPointF(12, 11.5), QPointF(12, 17));
            painter->drawPoint(QPointF(12, 7.3));
        }
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new SeverityIcon(*this); }

private:
    Severity m_severity;
};

} // namespace

QIcon severityIcon(Severity severity)
{
    return QIcon(new SeverityIcon(severity));
}

QIcon icon(const QString &name)
{
    for (const Strokes &strokes : set) {
        if (name == QLatin1StringView(strokes.name))
            return QIcon(new StrokeIcon(pathOf(strokes.path)));
    }
    return {};
}

} // namespace waymark::theme
