package pl.krakow.centra.booking.reservation.domain;

class InMemoryDaySheetsTest extends DaySheetsContract {

    @Override
    protected DaySheets sheets() {
        return new InMemoryDaySheets();
    }
}
