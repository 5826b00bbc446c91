package pl.krakow.centra.events.advice.domain;

class InMemoryAdvisersTest extends AdvisersContract {

    private final Advisers advisers = new InMemoryAdvisers();

    @Override
    protected Advisers advisers() {
        return advisers;
    }
}
