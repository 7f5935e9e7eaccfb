// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/documents/plan/plan_document.h"
#include "ui/common/printing/pdf_of.h"

#include <memory>

namespace Poppler {
class Document;
}

namespace waymark::test {

/// A plan of each kind with something in every part.
policy::PlanContent aFullPlan();
policy::PlanContent aYouthPlan();
/// With so many goals of three steps each.
policy::PlanContent withGoals(policy::PlanContent content, int count);
/// Version 3, prepared 2026-03-14, signed by both on that day: the customer on the screen, the counselor on
/// paper.
PlanPrintOptions signedVersion(const QString &language = {});

std::unique_ptr<Poppler::Document> pdf(const PrintDocument &document, const PrintSetup &setup = {});
/// All pages, one space between words.
QString textOf(const Poppler::Document &document);
QString htmlOf(const PrintDocument &document);

} // namespace waymark::test
