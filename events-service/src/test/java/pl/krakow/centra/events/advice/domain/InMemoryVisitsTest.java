package pl.krakow.centra.events.advice.domain;

class InMemoryVisitsTest extends VisitsContract {

    private final Visits visits = new InMemoryVisits();

    @Override
    protected Visits visits() {
        return visits;
    }
}
