// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/federal/layout_actions.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

#define LABEL(text) QT_TRANSLATE_NOOP("Actions", text)

namespace waymark {

namespace {

constexpr qint64 largest = 400'000; ///< what the record holds

QString tr(const char *text)
{
    return QCoreApplication::translate("Actions", text);
}

Finding refused(const char *field, const QString &message)
{
    return {u"R-132"_s, QString::fromLatin1(field), message};
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Io, tr("The file cannot be opened."), tr("Choose another one.")};
    const QByteArray bytes = file.read(largest + 1);
    if (bytes.size() > largest)
        return Error{ErrorKind::BadInput, tr("The file is too large for a layout."), {}};
    return bytes;
}

Findings checkLayout(const ActionContext &context, const void *params)
{
    const auto &p = *static_cast<const LoadFederalLayout *>(params);
    Findings findings;
    const QString name = p.name.trimmed();
    bool known = name.compare(policy::shippedLayoutName, Qt::CaseInsensitive) == 0;
    context.store.forEach(specOf<FederalLayout>(), [&](const void *record, qint64) {
        known =
            known || static_cast<const FederalLayout *>(record)->name.compare(name, Qt::CaseInsensitive) == 0;
    });
    if (known)
        findings += refused("name", tr("A layout of this name is here already. Give this one another name."));
    const auto bytes = readFile(p.file);
    if (!bytes)
        return findings << refused("file", bytes.error().text());
    const auto layout = policy::readPirlLayout(name, *bytes);
    if (!layout)
        findings += refused("file", layout.error().text());
    return findings;
}

Result<Outcome> performLayout(Transaction &transaction, const ActionContext &, void *params)
{
    const auto &p = *static_cast<LoadFederalLayout *>(params);
    const auto bytes = readFile(p.file);
    if (!bytes)
        return bytes.error();
    FederalLayout record{.name = p.name.trimmed(),
                         .effectiveFrom = p.effectiveFrom,
                         .rows = QString::fromUtf8(*bytes),
                         .source = p.source.trimmed(),
                         .enteredBy = transaction.actor(),
                         .enteredAt = transaction.now()};
    Outcome outcome;
    outcome.add("federalLayout", transaction.add(record).value);
    return outcome;
}

} // namespace

template <>
const ActionSpec &actionOf<LoadFederalLayout>()
{
    using P = LoadFederalLayout;
    static const EntitySpec params = entity<P>(
        {.name = "Actions"},
        {field<&P::file>({.name = "file", .label = LABEL("CSV file"), .required = true, .maxLength = 4000}),
         field<&P::name>({.name = "name",
                          .label = LABEL("Name"),
                          .help = LABEL("As the layout is called, for example PIRL2025."),
                          .required = true,
                          .maxLength = 40}),
         field<&P::effectiveFrom>({.name = "effective_from",
                                   .label = LABEL("In force from"),
                                   .help = LABEL("Quarters that end on this day or later are written in it."),
                                   .required = true}),
         field<&P::source>({.name = "source", .label = LABEL("Source"), .maxLength = 200})});
    static const ActionSpec spec{.name = "loadFederalLayout",
                                 .label = LABEL("Load a layout of the federal file"),
                                 .params = &params,
                                 .check = checkLayout,
                                 .perform = performLayout};
    return spec;
}

Result<policy::PirlLayout> federalLayoutFor(const RecordStore &store, QDate on, const QString &name)
{
    auto loaded = guarded([&] { return store.all<FederalLayout>(); });
    if (!loaded)
        return loaded.error();
    return policy::pirlLayoutFor(*loaded, on, name);
}

} // namespace waymark
