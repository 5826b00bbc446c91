package pl.krakow.centra.events.incubation.domain;

class InMemoryIncubationPathsTest extends IncubationPathsContract {

    private final InMemoryIncubationPaths paths = new InMemoryIncubationPaths();

    @Override
    protected IncubationPaths paths() {
        return paths;
    }
}
