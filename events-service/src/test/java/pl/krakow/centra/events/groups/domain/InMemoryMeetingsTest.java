package pl.krakow.centra.events.groups.domain;

class InMemoryMeetingsTest extends MeetingsContract {

    private final Meetings meetings = new InMemoryMeetings();

    @Override
    protected Meetings meetings() {
        return meetings;
    }
}
