// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace waymark {

/// How much room a row of a document takes, and where it could be cut.
struct RowRoom
{
    double height = 0;
    double before = 0; ///< empty room over it, except at the top of a page
    bool keepWithNext = false;
    bool pageBefore = false;
    std::vector<double>
        cuts; ///< between its lines, from its top, ascending; used only where it is taller than a page
};

/// A row, or a stretch of one that is taller than a page, where it stands.
struct PlacedRow
{
    int row = 0;
    int page = 0;
    double top = 0;  ///< on its page
    double from = 0; ///< the stretch of the row
    double to = 0;
    double height() const { return to - from; }
};

/// Puts rows on pages: none is cut that fits on a page, and what keeps with the next row is never the last on
/// its page.
std::vector<PlacedRow> paginate(const std::vector<RowRoom> &rows, double pageHeight);

} // namespace waymark
