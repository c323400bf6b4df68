package cn.ippledge.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Finds the accounts that lines name; a holder's part of an account begins with its first posting. Accounts that begin with
 * their book are remembered: they never change, and a book that was rolled back leaves a number that is never given again.
 */
@Component
class Accounts {

    private final AccountMapper mapper;
    private final Map<AccountMapper.Key, Account> known = new ConcurrentHashMap<>();

    Accounts(AccountMapper mapper) {
        this.mapper = mapper;
    }

    Map<AccountMapper.Key, Account> of(List<NewEntry> entries) {
        Map<AccountMapper.Key, Account> found = new HashMap<>();
        Set<AccountMapper.Key> missing = new HashSet<>();
        for (NewEntry entry : entries)
            for (NewLine line : entry.lines()) {
                AccountMapper.Key key = key(entry, line);
                Account account = known.get(key);
                if (account == null) missing.add(key);
                else found.put(key, account);
            }
        if (!missing.isEmpty()) found.putAll(find(missing));
        for (AccountMapper.Key key : missing) if (!found.containsKey(key)) found.put(key, begin(key));
        return found;
    }

    static AccountMapper.Key key(NewEntry entry, NewLine line) {
        return new AccountMapper.Key(entry.bookId(), line.account(), line.holder());
    }

    Account begin(AccountMapper.Key key) {
        boolean first = mapper.insert(key, key.kind().slots()) == 1;
        Account account = find(Set.of(key)).get(key);
        if (first)
            mapper.insertBalance(
                    account, IntStream.range(0, account.slots()).boxed().toList(), Book.FOR_GOOD);
        return account;
    }

    private Map<AccountMapper.Key, Account> find(Collection<AccountMapper.Key> keys) {
        Map<AccountMapper.Key, Account> found = new HashMap<>();
        for (Account account : mapper.find(keys)) {
            AccountMapper.Key key = new AccountMapper.Key(account.bookId(), account.kind(), account.holder());
            found.put(key, account);
            if (account.holder().isEmpty()) known.put(key, account);
        }
        return found;
    }
}
