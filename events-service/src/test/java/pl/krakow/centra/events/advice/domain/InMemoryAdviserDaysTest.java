package pl.krakow.centra.events.advice.domain;

class InMemoryAdviserDaysTest extends AdviserDaysContract {

    private final AdviserDays days = new InMemoryAdviserDays();

    @Override
    protected AdviserDays days() {
        return days;
    }
}
