// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace waymark {

class FieldRow;

/// The rows of a section: down the left column, then down the right one, both on common lines; wide rows
/// between. One column where the width is small. Hidden rows leave no gap and do not move the others to
/// another column.
class ColumnsLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit ColumnsLayout(QWidget *parent = nullptr);
    ~ColumnsLayout() override;

    void addRow(FieldRow *row);
    /// Two columns from this width on.
    static int wideFrom();

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;
    void invalidate() override;

private:
    int arrange(const QRect &rect, bool move) const;
    int arrangeBand(std::size_t from, std::size_t to, const QRect &rect, bool move) const;
    bool isWide(std::size_t index) const;
    static int heightOf(QLayoutItem *item, int width);

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    mutable int m_knownWidth = -1;
    mutable int m_knownHeight = 0;
};

} // namespace waymark
