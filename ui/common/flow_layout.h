// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace waymark {

/// Widgets one after the other, on as many lines as the width asks for; or, with `Grid`, in columns of one
/// width.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    enum Kind
    {
        Lines,
        Grid
    };

    explicit FlowLayout(Kind kind, QWidget *parent = nullptr);
    ~FlowLayout() override;

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

private:
    int arrange(const QRect &rect, bool move) const;

    Kind m_kind;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace waymark
