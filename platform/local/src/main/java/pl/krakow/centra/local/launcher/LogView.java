package pl.krakow.centra.local.launcher;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import lombok.RequiredArgsConstructor;

/** Shows the ends of logs, and what is added to them. With several logs each line begins with the part it is from. */
@RequiredArgsConstructor
final class LogView {

    private final List<Path> files;
    private final PrintStream out;

    void show(int lines, boolean follow) throws InterruptedException {
        var shown = new long[files.size()];
        int each = Math.max(10, lines / files.size());
        for (int i = 0; i < files.size(); i++) {
            var log = new LogFile(files.get(i));
            shown[i] = log.length();
            for (var line : log.lastLines(each)) {
                print(i, line);
            }
        }
        while (follow && !out.checkError()) {
            for (int i = 0; i < files.size(); i++) {
                shown[i] = more(i, shown[i]);
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
    }

    private long more(int i, long from) {
        var log = new LogFile(files.get(i));
        long length = log.length();
        if (length < from) {
            return 0;
        }
        if (length == from) {
            return from;
        }
        var text = log.read(from);
        int complete = text.lastIndexOf('\n') + 1;
        text.substring(0, complete).lines().forEach(line -> print(i, line));
        return from + text.substring(0, complete).getBytes(StandardCharsets.UTF_8).length;
    }

    private void print(int file, String line) {
        if (files.size() == 1) {
            out.println(line);
            return;
        }
        var name = String.valueOf(files.get(file).getFileName());
        out.println("%-15s %s".formatted(name.substring(0, name.length() - ".log".length()), line));
    }
}
