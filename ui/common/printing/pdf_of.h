// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/documents/print/print_document.h"
#include "ui/common/printing/print_layout.h"

#include <QByteArray>

namespace waymark {

enum class Paper
{
    Letter,
    A4
};

struct PrintSetup
{
    Paper paper = Paper::Letter;
};

/// The document as a PDF with real, selectable text: foot and "Page n of m" on every page, no row cut by the
/// end of a page. Refused where `step` stopped it.
Result<QByteArray> pdfOf(const PrintDocument &document, const PrintSetup &setup = {},
                         const PrintStep &step = {});

/// Where each row would stand, and the height of a page, both in points: what pdfOf does before it draws.
struct PageMap
{
    std::vector<PlacedRow> rows;
    double height = 0;
};
PageMap pageMap(const PrintDocument &document, const PrintSetup &setup = {});

} // namespace waymark
