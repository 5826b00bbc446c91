package pl.krakow.centra.events.rooms.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

public class InMemoryRoomAnswers implements RoomAnswers {

    private final Map<RoomRequestId, RoomAnswer> answers = new HashMap<>();

    @Override
    public synchronized Optional<RoomAnswer> of(RoomRequestId request) {
        return Optional.ofNullable(answers.get(request));
    }

    @Override
    public synchronized Map<RoomRequestId, RoomAnswer> of(Collection<RoomRequestId> requests) {
        return requests.stream()
                .flatMap(request -> of(request).stream())
                .collect(toMap(RoomAnswer::request, Function.identity()));
    }

    @Override
    public synchronized void keep(RoomAnswer answer) {
        answers.merge(answer.request(), answer, (known, heard) -> heard.version() > known.version() ? heard : known);
    }
}
