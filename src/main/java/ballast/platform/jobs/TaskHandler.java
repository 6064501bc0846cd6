package ballast.platform.jobs;

/** Does the tasks of one kind, after the commit that caused them, at least once. */
public interface TaskHandler {

    String kind();

    /** @param payload JSON object, as enqueued */
    void run(String payload);
}
