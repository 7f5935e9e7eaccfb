// SPDX-FileCopyrightText: 2026 The Waymark contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/federal_tour.h"

#include "ui/common/list_table.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace waymark {

FederalTour::FederalTour(OfficeWindow &window, Hand &hand, TourPrompts &prompts, const QString &folder)
    : m_window(window), m_hand(hand), m_prompts(prompts), m_folder(folder)
{
}

void FederalTour::openPage(const QString &id)
{
    m_hand.click(u"rail_"_s + id);
}

void FederalTour::performance()
{
    openPage(u"performance"_s);
    m_hand.until(u"the indicators"_s, [&] {
        const auto *said = m_hand.find<QLabel>(u"indicatorSaid"_s);
        return said && !said->text().isEmpty();
    });
    m_hand.picture(u"performance"_s);
    if (auto *which = m_hand.find<QComboBox>(u"indicatorPeople"_s))
        which->setCurrentIndex(
            which->findText(QApplication::translate("waymark::IndicatorsPane", "By counselor")));
    m_hand.picture(u"performance-by-counselor"_s);
}

void FederalTour::federalFile()
{
    auto *tabs = m_hand.find<QTabWidget>(u"performanceTabs"_s);
    m_hand.until(u"the tabs"_s, [&] { return tabs != nullptr; });
    tabs->setCurrentIndex(1);
    m_hand.picture(u"federal-file"_s);
    m_hand.click(u"federalCheck"_s);
    m_hand.until(u"the check"_s, [&] {
        const auto *said = m_hand.find<QLabel>(u"federalSaid"_s);
        return said && !said->text().isEmpty() && m_hand.find<QPushButton>(u"federalCheck"_s)->isEnabled();
    });
    m_hand.picture(u"federal-file-checked"_s);
    m_hand.click(u"federalGaps"_s);
    m_hand.picture(u"federal-file-gaps"_s);
    m_hand.click(u"federalGapsClose"_s);
}

void FederalTour::reports()
{
    openPage(u"reports"_s);
    auto *which = m_hand.find<QComboBox>(u"reportWhich"_s);
    m_hand.until(u"the reports"_s, [&] { return which != nullptr; });
    for (const QString &id :
         {u"caseload"_s, u"timeliness"_s, u"services"_s, u"shelter-program"_s, u"jstp"_s, u"indicators"_s}) {
        which->setCurrentIndex(which->findData(id));
        m_hand.click(u"reportMake"_s);
        m_hand.until(u"the report "_s + id,
                     [&] { return m_hand.find<QPushButton>(u"reportSave"_s)->isEnabled(); });
        m_hand.picture(u"report-"_s + id);
    }
    m_prompts.file = QDir(m_folder).filePath(u"indicators.pdf"_s);
    m_hand.click(u"reportPrint"_s);
    m_hand.until(u"the printed report"_s, [&] { return QFile::exists(m_prompts.file); });
}

void FederalTour::providerFile()
{
    QString number;
    const auto read = here().session().read([&](const RecordStore &store) {
        const auto people = store.all<JobSeeker>();
        if (!people.empty())
            number = people.front().number;
    });
    m_hand.until(u"somebody for the list"_s, [&] { return read.ok() && !number.isEmpty(); });
    const QString day = here().session().today().addDays(-3).toString(Qt::ISODate);
    QFile list(QDir(m_folder).filePath(u"english-class.csv"_s));
    m_hand.until(u"the list written"_s, [&] { return list.isOpen() || list.open(QIODevice::WriteOnly); });
    list.write(
        (u"ID,Name,Birth date,Date,Hours\n%1,,,%2,3\n,\"Nguyen, Thanh\",1988-04-02,%2,3\n%1,,,next week,3\n"_s)
            .arg(number, day)
            .toUtf8());
    list.close();
    openPage(u"events"_s);
    m_prompts.file = list.fileName();
    m_hand.click(u"providerFile"_s);
    m_hand.until(u"the dialog"_s, [&] { return m_hand.sees(u"providerName"_s); });
    m_hand.type(u"providerName"_s, u"Bay State English"_s);
    auto *service = m_hand.find<QComboBox>(u"providerService"_s);
    service->setCurrentIndex(service->findData(u"english_class"_s));
    m_hand.click(u"providerLook"_s);
    m_hand.until(u"the rows"_s, [&] {
        const auto *table = m_hand.find<ListTable>(u"providerTable"_s);
        return table && table->model()->rowCount() > 0;
    });
    m_hand.picture(u"provider-file"_s);
    m_hand.click(u"providerEnter"_s);
    m_hand.until(u"the entry"_s, [&] { return !m_hand.find<QLineEdit>(u"providerName"_s)->isEnabled(); });
    m_hand.picture(u"provider-file-entered"_s);
    m_hand.click(u"providerClose"_s);
}

void FederalTour::large(bool dark)
{
    const theme::Scheme scheme = dark ? theme::Scheme::Dark : theme::Scheme::Light;
    theme::apply(*qApp, {.scheme = scheme, .textPercent = 200});
    openPage(u"reports"_s);
    m_hand.picture(u"report-200"_s);
    openPage(u"performance"_s);
    m_hand.picture(u"federal-file-200"_s);
    m_hand.find<QTabWidget>(u"performanceTabs"_s)->setCurrentIndex(0);
    m_hand.picture(u"performance-200"_s);
    theme::apply(*qApp, {.scheme = scheme});
}

} // namespace waymark
