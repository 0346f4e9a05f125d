import java.nio.file.Path;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j of either generation in the foreground. Arguments: home folder, configuration file, Bolt port. */
public class Server {
    public static void main(String[] args) {
        var address = new SocketAddress("127.0.0.1", Integer.parseInt(args[2]));
        try {
            var neo4j = new DatabaseManagementServiceBuilder(Path.of(args[0]).toAbsolutePath())
                    .loadPropertiesFromFile(Path.of(args[1]))
                    .setConfig(BoltConnector.listen_address, address)
                    .setConfig(BoltConnector.advertised_address, address)
                    .build();
            Runtime.getRuntime().addShutdownHook(new Thread(neo4j::shutdown));
            if (!neo4j.database("neo4j").isAvailable(60_000)) {
                throw new IllegalStateException("The database neo4j did not start; see debug.log in the home folder.");
            }
            System.out.println("ready bolt://" + address);
        } catch (Exception e) {
            // Neo4j's own threads would keep a process alive that answers nothing.
            e.printStackTrace();
            System.exit(1);
        }
    }
}
