// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word_diff.h"

#include <QLabel>

namespace waymark {

/// A text with what differs from another one marked, by a ground and a line beneath it, never by color alone. Wraps;
/// follows light, dark and text size.
class DiffText final : public QLabel
{
    Q_OBJECT

public:
    explicit DiffText(std::vector<DiffPiece> pieces, QWidget *parent = nullptr);

    const std::vector<DiffPiece> &pieces() const { return m_pieces; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();

    std::vector<DiffPiece> m_pieces;
    bool m_showing = false;
};

} // namespace waymark
