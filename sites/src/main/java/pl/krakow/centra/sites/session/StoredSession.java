package pl.krakow.centra.sites.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** A session that knows what of it the store hasn't seen yet. */
final class StoredSession implements Session {

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final MapSession session;
    private @Nullable String storedId;
    private Instant storedAccess;
    private boolean changed;

    /** One the store doesn't have. */
    static StoredSession fresh(MapSession session) {
        return new StoredSession(session, null);
    }

    /** One the store has as it is. */
    static StoredSession known(MapSession session) {
        return new StoredSession(session, session.getId());
    }

    private StoredSession(MapSession session, @Nullable String storedId) {
        this.session = session;
        this.storedId = storedId;
        this.storedAccess = session.getLastAccessedTime();
        this.changed = storedId == null;
    }

    MapSession content() {
        return session;
    }

    /** The id under which the store has it, which may be an older one; null when it hasn't. */
    @Nullable
    String storedId() {
        return storedId;
    }

    /** Whether there is more to store than that somebody was here. */
    boolean isChanged() {
        return changed || !session.getId().equals(storedId);
    }

    /** A mere visit is written at most once a minute. */
    boolean needsStoring() {
        return isChanged() || !session.getLastAccessedTime().isBefore(storedAccess.plus(TOUCH_EVERY));
    }

    void stored() {
        storedId = session.getId();
        storedAccess = session.getLastAccessedTime();
        changed = false;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        session.setAttribute(name, value);
        changed = true;
    }

    @Override
    public void removeAttribute(String name) {
        session.removeAttribute(name);
        changed = true;
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        session.setMaxInactiveInterval(interval);
        changed = true;
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
