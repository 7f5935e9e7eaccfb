// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/policy/plan/agreement_policy.h"

#include "core/policy/policy_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QPointF>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::policy {

std::vector<const PlanVersion *> versionsOf(const PlanFile &file, Id<Plan> plan)
{
    std::vector<const PlanVersion *> found;
    for (const PlanVersion &one : file.versions) {
        if (one.planId == plan)
            found.push_back(&one);
    }
    std::ranges::sort(
        found, {}, [](const PlanVersion *one) { return std::tuple(one->number, one->preparedOn, one->id); });
    return found;
}

int nextVersionNumber(const PlanFile &file, Id<Plan> plan)
{
    const auto versions = versionsOf(file, plan);
    return versions.empty() ? 1 : versions.back()->number + 1;
}

QDate agreedOn(const PlanFile &file, const PlanVersion &version)
{
    QDate customer;
    QDate counselor;
    for (const PlanSignature &one : file.signatures) {
        if (one.versionId != version.id)
            continue;
        if (one.role == "customer"_L1)
            customer = one.signedOn;
        else if (one.role == "counselor"_L1)
            counselor = one.signedOn;
    }
    return customer.isValid() && counselor.isValid() ? std::max(customer, counselor) : QDate();
}

bool isAgreed(const PlanFile &file, const PlanVersion &version)
{
    return agreedOn(file, version).isValid();
}

Agreement agreementOf(const PlanFile &file, Id<Plan> plan, const QString &terms)
{
    Agreement agreement;
    for (const PlanVersion *version : versionsOf(file, plan)) {
        if (isAgreed(file, *version)) {
            agreement.agreed = version;
            agreement.waiting = nullptr;
        } else {
            agreement.waiting = version;
        }
    }
    if (agreement.waiting && agreement.waiting->termsHash != terms && agreement.agreed &&
        agreement.agreed->termsHash == terms)
        agreement.waiting = nullptr; // the change it was prepared for was taken back
    using State = Agreement::State;
    if (agreement.waiting)
        agreement.state = agreement.waiting->termsHash == terms ? State::Waiting : State::Changed;
    else if (agreement.agreed)
        agreement.state = agreement.agreed->termsHash == terms ? State::Agreed : State::Changed;
    return agreement;
}

Findings checkInk(const QString &ink, QLatin1StringView field)
{
    const auto refused = [&](const QString &message) {
        return Findings{blocking("R-44"_L1, field, message)};
    };
    if (ink.isEmpty())
        return refused(Policy::tr("Nothing is signed here."));
    if (ink.size() > longestInk)
        return refused(Policy::tr("This signature is too long to be kept. Clear it and sign again."));
    const QJsonArray strokes = QJsonDocument::fromJson(ink.toUtf8()).array();
    double length = 0;
    int points = 0;
    for (const QJsonValue &stroke : strokes) {
        std::optional<QPointF> before;
        for (const QJsonValue &value : stroke.toArray()) {
            const QJsonArray pair = value.toArray();
            const QPointF at(pair.at(0).toDouble(-1), pair.at(1).toDouble(-1));
            if (pair.size() != 2 || at.x() < 0 || at.x() > 1000 || at.y() < 0 || at.y() > 1000)
                return refused(Policy::tr("These are no strokes of a pen. Clear it and sign again."));
            if (before)
                length += std::hypot(at.x() - before->x(), at.y() - before->y());
            before = at;
            ++points;
        }
    }
    if (points < 5 || length < 100)
        return refused(Policy::tr(
            "This is too little for a signature. Sign with the pen or the mouse, or sign on paper."));
    return {};
}

Findings checkSignedOn(const PlanVersion &version, QDate signedOn, QDate today)
{
    if (signedOn > today)
        return {blocking("R-44"_L1, "signed_on"_L1, Policy::tr("This day lies in the future."))};
    if (signedOn.isValid() && signedOn < version.preparedOn)
        return {
            blocking("R-44"_L1, "signed_on"_L1, Policy::tr("This version was prepared later than that."))};
    return {};
}

Findings checkScan(const PlanVersion &version, const PlanFile &file, const Attachment &scan,
                   Id<JobSeeker> person)
{
    const auto refused = [](const QString &message) {
        return Findings{blocking("R-44"_L1, "attachment"_L1, message)};
    };
    if (scan.jobSeekerId != version.jobSeekerId && scan.jobSeekerId != person)
        return refused(Policy::tr("This scan belongs to another person."));
    if (scan.voidedOn.isValid())
        return refused(Policy::tr("This scan was voided. Attach the signed plan again."));
    const bool bound = std::ranges::any_of(file.signatures, [&](const PlanSignature &one) {
        return one.attachmentId == scan.id && one.versionId != version.id;
    });
    if (bound)
        return refused(
            Policy::tr("This scan is bound to another version already. Each signed version has its own."));
    return {};
}

bool isScanUnchanged(const PlanSignature &signature, const Attachment &attachment)
{
    return signature.attachmentId == attachment.id && signature.scanHash == attachment.hash &&
           !attachment.voidedOn.isValid();
}

} // namespace waymark::policy
