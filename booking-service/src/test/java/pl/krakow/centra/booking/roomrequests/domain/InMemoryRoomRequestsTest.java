package pl.krakow.centra.booking.roomrequests.domain;

class InMemoryRoomRequestsTest extends RoomRequestsContract {

    private final RoomRequests requests = new InMemoryRoomRequests();

    @Override
    protected RoomRequests requests() {
        return requests;
    }
}
