package io.portico.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** What the machine tells about itself and this process. */
final class Machine {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int KIB = 1_024;

    private Machine() {}

    /** The load of the moment: how many wanted a core during the last minute. */
    static String now() {
        return String.format(
                Locale.ROOT, "%d cores, load %.1f", SYSTEM.getAvailableProcessors(), SYSTEM.getSystemLoadAverage());
    }

    /** All CPU time of this process so far, collectors and compilers included. */
    static long cpuNanos() {
        return SYSTEM.getProcessCpuTime();
    }

    /** The heap that is in use after a collection. */
    static long heapBytes() throws InterruptedException {
        // Twice: what the first one finds dead may hold on to more until it was cleaned up.
        System.gc();
        Thread.sleep(200);
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** What a process holds in memory, where the system tells; else -1. */
    static long residentBytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
