// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/case_file.h"
#include "core/domain/case_line.h"
#include "core/domain/due_item.h"
#include "core/policy/policy_settings.h"

namespace waymark {

namespace policy {

/// Everything due about one person (R-08, R-14, R-15, R-29, R-69 to,
/// Same file, same settings, same items. `records` is only looked at for a person with a
/// case, or on the way through JSTP; empty for anybody else.
///
/// contact              the next contact; tries that did not count stand with it
/// silence                   90 days without one: the case may close for reason four
/// plan_none, plan_sections, scores  no plan, a plan that lacks something, no test scores
/// plan_step, goal_past       a step of the plan, coming, due or slipped; a goal past its day
/// plan_agreement       waits for signatures, or changed since
/// course_start, course_end   a course begins, ends
/// entry                      an event took place and what became of it is not entered
/// alert                             a manual alert on its day
/// pseudo_ssn, note_missing, membership_incomplete, partner_proof
/// veteran_services, told_service, conflict, broken_together
/// exit_coming, follow_up
/// case_returned, case_review, case_unassigned: the last where the counselor left the office
/// transfer, access     waits for an answer
/// jstp_intake, jstp_match   enrolled without an intake assessment; assessed and not placed
/// jstp_hours, jstp_benefit  of each placement the first week without hours, the first period not paid
/// placement_review, term_end  half way and at the end; a term that ends or is over without an outcome
/// authorization_expected, authorization_arrived, authorization_end
/// year_end                   what is missing before the fiscal year ends
///
/// Contact days run from the last contact that counts, or from the case's opening where that is later. What a
/// counselor who left would have to do stands with the supervisors of the case's center, so that nobody falls
/// out of sight.
std::vector<DueItem> dueItems(const CaseFile &file, const PersonRecords &records,
                              const PolicySettings &settings);

/// What a caseload shows of the person's open case; nothing without one. `items` as dueItems() gave them.
std::optional<CaseLine> caseLine(const CaseFile &file, const PersonRecords &records,
                                 const std::vector<DueItem> &items, const PolicySettings &settings);

/// The last day up to this one on which the office is open; the day itself where nothing is known to be open.
QDate lastOpenDay(QDate day, const PolicySettings &settings);
/// Tries since the last contact that counts, which reached nobody: the newest last.
std::vector<const Contact *> attempts(const CaseFile &file, const PolicySettings &settings);

DueState dueState(const DueItem &item, QDate today);
/// "31 days since the last contact that counts" as one line for the list.
QString dueHeadline(const DueItem &item, QDate today);
/// The reason in full words, with dates in the person's locale (design.md 6).
QString dueReason(const DueItem &item, QDate today);
/// What a kind is called in a filter: "Contacts", "Plans".
QString dueKindLabel(const QString &kind);
/// All kinds, in the order of a list.
const QStringList &dueKinds();

} // namespace policy
} // namespace waymark
