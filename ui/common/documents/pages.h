// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <memory>

namespace waymark {

/// Something drawn page by page from bytes in memory. It writes no file, runs no script and follows no link.
class Pages
{
public:
    Pages() = default;
    Pages(const Pages &) = delete;
    Pages &operator=(const Pages &) = delete;
    virtual ~Pages() = default;

    virtual int count() const = 0;
    /// At 100 %, in pixels of the screen before its own scale. Never empty.
    virtual QSizeF size(int page) const = 0;
    /// The page in that many pixels; null where it cannot be drawn.
    virtual QImage draw(int page, QSize pixels) = 0;
    /// Its words, for a screen reader; empty where there are none.
    virtual QString text(int) const { return {}; }
};

inline constexpr int mostPages = 2000;                ///< more are not shown
inline constexpr qint64 mostDrawnPixels = 24'000'000; ///< in one picture in memory

/// Refused with a sentence: damaged, behind a password, without a page.
Result<std::unique_ptr<Pages>> openPdf(const QByteArray &bytes);
/// The picture, or each one of a TIFF; the first of an animation. Refused with a sentence before it is
/// decoded where it claims a size that memory should not hold.
Result<std::unique_ptr<Pages>> openPictures(const QByteArray &bytes, const QByteArray &format);

} // namespace waymark
