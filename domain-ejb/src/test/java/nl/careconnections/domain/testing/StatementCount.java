package nl.careconnections.domain.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** What is sent to the database: every statement that goes through a data source, in order. */
public final class StatementCount {

    private static final Set<String> EXECUTES =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "executeLargeUpdate");

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private volatile boolean listening;

    /** The statements that the work sends. */
    public List<String> of(Runnable work) {
        sent.clear();
        listening = true;
        try {
            work.run();
        } finally {
            listening = false;
        }
        return new ArrayList<>(sent);
    }

    DataSource listenTo(DataSource dataSource) {
        return listening(DataSource.class, dataSource, "");
    }

    private <T> T listening(Class<T> type, Object target, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (listening && target instanceof Statement && EXECUTES.contains(method.getName())) {
                sent.add(sql.isEmpty() ? String.valueOf(arguments[0]) : sql);
            }
            Object result;
            try {
                result = method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
            if (result instanceof Connection) {
                return listening(Connection.class, result, "");
            }
            if (result instanceof PreparedStatement) {
                return listening(PreparedStatement.class, result, (String) arguments[0]);
            }
            return result instanceof Statement ? listening(Statement.class, result, "") : result;
        };
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }
}
