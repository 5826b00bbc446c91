package pl.krakow.centra.events.registrations.domain;

class InMemoryRostersTest extends RostersContract {

    private final Rosters rosters = new InMemoryRosters();

    @Override
    protected Rosters rosters() {
        return rosters;
    }
}
