package pl.krakow.centra.volunteering.volunteers.domain;

class InMemoryVolunteersTest extends VolunteersContract {

    private final Volunteers volunteers = new InMemoryVolunteers();

    @Override
    protected Volunteers volunteers() {
        return volunteers;
    }
}
