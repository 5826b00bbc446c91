package pl.krakow.centra.events.programme.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

public class InMemoryRoomAnswers implements RoomAnswers {

    private final Map<EventId, RoomAnswer> answers = new HashMap<>();

    @Override
    public synchronized Optional<RoomAnswer> of(EventId event) {
        return Optional.ofNullable(answers.get(event));
    }

    @Override
    public synchronized Map<EventId, RoomAnswer> of(Collection<EventId> events) {
        return events.stream()
                .flatMap(event -> of(event).stream())
                .collect(toMap(RoomAnswer::event, Function.identity()));
    }

    @Override
    public synchronized void keep(RoomAnswer answer) {
        answers.merge(answer.event(), answer, (known, heard) -> heard.version() > known.version() ? heard : known);
    }
}
