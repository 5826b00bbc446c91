package pl.krakow.centra.kit.test;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets a test's {@link java.net.http.HttpClient} send headers it otherwise keeps to itself, above all {@code Host}: the
 * platform tells its sites apart by it. The client reads the permission once in a JVM, so it is given before any test,
 * whatever starts the tests.
 */
public final class AnyHeader implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection,expect,upgrade");
    }
}
