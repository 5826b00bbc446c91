package pl.krakow.centra.events.programme.domain;

class InMemoryEventSeriesRegisterTest extends EventSeriesRegisterContract {

    private final EventSeriesRegister register = new InMemoryEventSeriesRegister();

    @Override
    protected EventSeriesRegister register() {
        return register;
    }
}
