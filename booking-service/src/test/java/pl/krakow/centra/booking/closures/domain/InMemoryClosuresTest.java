package pl.krakow.centra.booking.closures.domain;

class InMemoryClosuresTest extends ClosuresContract {

    private final Closures closures = new InMemoryClosures();

    @Override
    protected Closures closures() {
        return closures;
    }
}
