-- Does in Neovim what a user does, and writes down what came of it, as JSON, for neovim.test.ts.
--   nvim --headless -u INIT -S drive.lua BROKEN-DOCUMENT
-- LYNC_TOPOLOGY_RESULT names the file of the results, LYNC_TOPOLOGY_OTHER a second document.
local LONGEST = 30000 -- milliseconds
local found = {}

local function finish()
  local file = assert(io.open(vim.env.LYNC_TOPOLOGY_RESULT, 'w'))
  file:write(vim.json.encode(found))
  file:close()
  vim.cmd('qall!')
end

-- Waits until a function gives something, and gives that.
local function await(what, get)
  local value
  local came = vim.wait(LONGEST, function()
    value = get()
    return value ~= nil and value ~= false
  end, 10)
  if not came then
    error('waited in vain for ' .. what)
  end
  return value
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

-- Puts the cursor on the first place of a piece of text.
local function go_to(piece)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if vim.fn.search('\\V' .. vim.fn.escape(piece, '\\/'), 'cW') == 0 then
    error(piece .. ' is not in the document')
  end
end

local function floating_text()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
      vim.api.nvim_win_close(window, true)
      return table.concat(lines, '\n')
    end
  end
end

local function diagnostics()
  return vim.tbl_map(function(one)
    return { code = one.code, severity = one.severity, line = one.lnum, message = one.message }
  end, vim.diagnostic.get(0))
end

local function has(code)
  return #vim.tbl_filter(function(one)
    return one.code == code
  end, vim.diagnostic.get(0)) > 0
end

local function drive()
  found.filetype = vim.bo.filetype
  await('diagnostics', function()
    return #vim.diagnostic.get(0) > 0
  end)
  found.diagnostics = diagnostics()

  go_to('pchat01.contoso.com')
  vim.lsp.buf.hover()
  found.hover = await('hover', floating_text)

  go_to('sql-chat')
  vim.lsp.buf.definition()
  await('the definition', function()
    return vim.api.nvim_get_current_line():find('"id": "sql-chat"', 1, true)
  end)

  local before = text()
  vim.lsp.buf.rename('sql-boston')
  await('the new name', function()
    return text() ~= before
  end)
  found.renamed = text()

  -- The menu of code actions, and the choice in it.
  vim.ui.select = function(items, options, choose)
    found.actions = vim.tbl_map(options.format_item or tostring, items)
    for index, title in ipairs(found.actions) do
      if title:find('Make pc05.contoso.com inactive', 1, true) then
        return choose(items[index], index)
      end
    end
    error('no such action')
  end
  await('diagnostics of what was renamed', function()
    return has('pchat-pool-max-active-servers')
  end)
  go_to('pc05.contoso.com')
  before = text()
  vim.lsp.buf.code_action()
  await('the fix', function()
    return text() ~= before
  end)
  found.fixed = text()
  await('the end of the finding', function()
    return not has('pchat-pool-max-active-servers')
  end)

  go_to('"nextHop": "')
  vim.api.nvim_win_set_cursor(0, { vim.fn.line('.'), vim.fn.col('.') + 11 })
  local clients = vim.lsp.buf_request_sync(0, 'textDocument/completion', vim.lsp.util.make_position_params(0, 'utf-16'), LONGEST)
  for _, answer in pairs(clients or {}) do
    found.completions = vim.tbl_map(function(item)
      return item.label
    end, answer.result.items or answer.result)
  end

  vim.cmd('edit! ' .. vim.fn.fnameescape(vim.env.LYNC_TOPOLOGY_OTHER))
  await('diagnostics of the other document', function()
    return has('pchat-se-scale-limited')
  end)
  found.other = diagnostics()
  if vim.lsp.buf.format then
    vim.lsp.buf.format({ timeout_ms = LONGEST })
  else
    vim.lsp.buf.formatting_sync(nil, LONGEST)
  end
  found.formatted = text()

  -- As `:quit` does, but with somebody left to see it.
  local ids = vim.tbl_map(function(client)
    return client.id
  end, (vim.lsp.get_clients or vim.lsp.get_active_clients)())
  vim.lsp.stop_client(ids)
  await('the end of the server', function()
    return vim.tbl_count(vim.tbl_filter(vim.lsp.get_client_by_id, ids)) == 0
  end)
  found.serverEnded = true
end

local ok, reason = xpcall(drive, debug.traceback)
if not ok then
  found.failure = reason
  local log = io.open(vim.lsp.get_log_path and vim.lsp.get_log_path() or '', 'r')
  if log then
    found.log = log:read('*a')
    log:close()
  end
end
finish()
