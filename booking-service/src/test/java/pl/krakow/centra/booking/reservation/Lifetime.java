package pl.krakow.centra.booking.reservation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A process that can be made to die before any of its writes, to sheets and ledgers alike. */
public final class Lifetime {

    private int left = Integer.MAX_VALUE;
    private int writes;

    /** The process is gone; nothing of it goes on, no {@code catch} and no {@code finally} that matters. */
    public static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What is stored as that process sees it: its saves are the process's writes. */
    public <T> T of(Class<T> port, T stored) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                    if (Set.of("save", "saveFirst").contains(method.getName())) {
                        write();
                    }
                    try {
                        return method.invoke(stored, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    private synchronized void write() {
        if (left == 0) {
            throw new Died();
        }
        left--;
        writes++;
    }

    /** Lets so many more writes succeed. */
    public synchronized void dieBefore(int write) {
        left = write;
        writes = 0;
    }

    /** Another process takes over. */
    public synchronized void reborn() {
        left = Integer.MAX_VALUE;
    }

    public synchronized int writes() {
        return writes;
    }
}
