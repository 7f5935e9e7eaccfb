// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/entities.h"
#include "core/storage/migrations.h"
#include "tests/support/office_fixture.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace waymark;

TEST_CASE("Every described field has its column, and every column its field", "[storage]")
{
    OfficeFixture office;
    Database &database = office.store().database();
    for (const EntitySpec *spec : allEntities()) {
        QStringList described{u"id"_s, u"head"_s};
        for (const FieldSpec &field : spec->fields)
            described += QString::fromLatin1(field.name);
        QStringList columns;
        Query query = database.query(std::string("PRAGMA table_info(") + spec->table + ")");
        while (query.next())
            columns += query.text(1);
        described.sort();
        columns.sort();
        INFO("entity " << spec->name);
        CHECK(described == columns);
    }
}

TEST_CASE("Every entity named as a reference exists, and every group is in one entity", "[storage]")
{
    for (const EntitySpec *spec : allEntities()) {
        for (const FieldSpec &field : spec->fields) {
            INFO(spec->name << "." << field.name);
            if (field.type == FieldKind::Ref)
                CHECK(entityNamed(QLatin1StringView(field.refersTo)) != nullptr);
            CHECK(*field.label);
        }
        CHECK((spec->isPerson || spec->personField >= 0 || !spec->find(u"job_seeker"_s)));
    }
}

TEST_CASE("Every record survives the way into the tables and back", "[storage][property]")
{
    OfficeFixture office;
    quint64 state = 42;
    const auto next = [&state](quint64 below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return (state >> 33) % below;
    };
    const QStringList texts{u"a"_s, u"Nguyễn Thị O'Brien"_s, u"مرحبا"_s, u"😀 family"_s, u"line\nbreak\t\"quoted\" \\"_s, u"\u0001"_s};
    for (const EntitySpec *spec : allEntities()) {
        for (int round = 0; round < 20; ++round) {
            AnyRecord record(*spec);
            for (const FieldSpec &field : spec->fields) {
                if (next(4) == 0)
                    continue;
                switch (field.type) {
                case FieldKind::Date:
                    field.set(record.data(), Value{u"2024-02-29"_s});
                    break;
                case FieldKind::YesNo:
                case FieldKind::Flag:
                    field.set(record.data(), Value{qint64(next(2))});
                    break;
                case FieldKind::Integer:
                case FieldKind::Money:
                case FieldKind::Moment:
                case FieldKind::Ref:
                    field.set(record.data(), Value{qint64(next(1'000'000))});
                    break;
                default:
                    field.set(record.data(), Value{texts[qsizetype(next(quint64(texts.size())))]});
                }
            }
            qint64 id = 0;
            const auto done = office.session().transact("test", [&](Transaction &transaction) -> Result<void> {
                id = transaction.newId();
                spec->setId(record.data(), id);
                transaction.addRecord(*spec, record.data());
                return {};
            });
            REQUIRE(done.ok());
            AnyRecord loaded(*spec);
            REQUIRE(office.store().load(*spec, id, loaded.data()));
            const Folded folded = fold(office.store().database(), id);
            AnyRecord rebuilt(*spec);
            setFields(*spec, rebuilt.data(), folded.values);
            for (const FieldSpec &field : spec->fields) {
                INFO(spec->name << "." << field.name);
                CHECK(field.get(loaded.data()) == field.get(record.data()));
                CHECK(field.get(rebuilt.data()) == field.get(record.data()));
            }
        }
    }
}

TEST_CASE("The migrations are numbered without a gap", "[storage]")
{
    const QStringList scripts = QDir(u":/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    REQUIRE(!scripts.isEmpty());
    for (int i = 0; i < scripts.size(); ++i)
        CHECK(scripts[i].section(u'_', 0, 0).toInt() == i + 1);
    CHECK(newestVersion() == scripts.size());
}
