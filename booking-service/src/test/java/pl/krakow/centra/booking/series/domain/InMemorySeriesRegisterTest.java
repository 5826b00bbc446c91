package pl.krakow.centra.booking.series.domain;

class InMemorySeriesRegisterTest extends SeriesRegisterContract {

    @Override
    protected SeriesRegister register() {
        return new InMemorySeriesRegister();
    }
}
